// Which languages have a grammar of ours, by the name of Prism's where that one is replaced. Each is made when a page first
// has code of it.
import { caddyDirectives, caddyfile } from "./caddy.ts";
import { css } from "./css.ts";
import { ini, json, properties, toml, yaml } from "./data.ts";
import type { Grammar } from "./grammar.ts";
import { go, goRawString } from "./go.ts";
import { docker, hcl, makefile, nginx, terraform, zone } from "./infrastructure.ts";
import { java } from "./java.ts";
import { html, xml } from "./markup.ts";
import { php } from "./php.ts";
import { powershell } from "./powershell.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import { graphql, protobuf } from "./schemas.ts";
import { javascript, jsx, typescript } from "./script.ts";
import { bash, session } from "./shell.ts";
import { diff, goTemplate, http, jinja, markdown } from "./text.ts";

const grammars: Readonly<Record<string, Grammar>> = {
  bash,
  "caddy-directives": caddyDirectives,
  caddyfile,
  css,
  diff,
  django: jinja,
  "dns-zone-file": zone,
  docker,
  go,
  "go-raw-string": goRawString,
  "go-template": goTemplate,
  graphql,
  hcl,
  html,
  http,
  ini,
  java,
  javascript,
  json,
  jsx,
  makefile,
  markdown,
  nginx,
  php,
  powershell,
  properties,
  protobuf,
  python,
  rust,
  "shell-session": session,
  terraform,
  toml,
  tsx: typescript,
  xml,
  yaml,
};

/** Grammars that want a newline at the code's end, and get one when there is none. */
const wholeLines: ReadonlySet<Grammar> = new Set([
  diff,
  javascript,
  makefile,
  php,
  rust,
  session,
  typescript,
]);

export const needsNewline = (grammar: Grammar): boolean => wholeLines.has(grammar);

/** Templates in another language: what the first grammar leaves to others (class "x") is read by the second. */
export const templates: ReadonlyMap<string, readonly [grammar: string, outer: string]> = new Map([
  ["go-html-template", ["go-template", "html"]],
]);

/** The grammar of that name; undefined where Prism's is to be taken. */
export const ownGrammar = (name: string): Grammar | undefined =>
  Object.hasOwn(grammars, name) ? grammars[name] : undefined;
