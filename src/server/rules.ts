// The site's own headers and redirects for the development server, as `server` in the configuration has them.
// https://gohugo.io/configuration/server/
import type { Config } from "../model/config.ts";
import { compileGlob } from "../source/glob.ts";
import { compileRegExp } from "../value/regexp.ts";
import { badRule } from "./messages.ts";

/** What a redirect does: 200 shows another file, 404 shows it as missing, others send the browser elsewhere. */
export interface Redirect {
  readonly to: string;
  readonly status: number;
  /** Even where the path has a file. */
  readonly force: boolean;
}

export interface ServerRules {
  /** Headers for a request path, in order. */
  headersFor(path: string): readonly (readonly [name: string, value: string])[];
  /** The first redirect that a request meets. */
  redirectFor(path: string, headers: Headers): Redirect | undefined;
}

type Rule = Config["server"]["redirects"][number];

/** Compiles the rules; a pattern that can't be compiled throws, as it would in Hugo. */
export function compileRules({ headers, redirects }: Config["server"]): ServerRules {
  const added = headers.map((rule) => ({
    match: compileGlob(rule.for),
    values: Object.entries(rule.values),
  }));
  const rules = redirects.map(compileRedirect);
  return {
    headersFor: (path) => added.flatMap(({ match, values }) => (match(path) ? values : [])),
    redirectFor(path, sent) {
      for (const rule of rules) {
        const to = rule(path, sent);
        if (to) return to;
      }
      return undefined;
    },
  };
}

function compileRedirect(rule: Rule): (path: string, sent: Headers) => Redirect | undefined {
  const { from, fromRe, fromHeaders, to, force } = rule;
  const matches = from === "" ? undefined : glob(from);
  const pattern = fromRe === "" ? undefined : compiled(fromRe, compileRegExp);
  const wanted = Object.entries(fromHeaders).map(([name, value]) => ({ name, match: glob(value) }));
  // Hugo's server breaks down without a status; 301 is what its documentation gives as default.
  const status = rule.status || 301;
  return (path, sent) => {
    if (!matches && !pattern) return undefined;
    if (matches && !matches(path)) return undefined;
    if (pattern && !pattern.test(path)) return undefined;
    if (!wanted.every(({ name, match }) => match(sent.get(name) ?? ""))) return undefined;
    return { to: pattern ? pattern.replace(path, to, 1) : to, status, force };
  };
}

const glob = (pattern: string) => compiled(pattern, compileGlob);

function compiled<T>(pattern: string, compile: (pattern: string) => T): T {
  try {
    return compile(pattern);
  } catch (error) {
    throw badRule(pattern, (error as Error).message);
  }
}
