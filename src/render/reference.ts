// `ref` and `relref`, from templates and from shortcodes: a text → a link, or a fault shown where it was written.
import { locate } from "../diagnostics/position.ts";
import { linkTarget } from "../content/targets.ts";
import { nearestPaths, resolvePage, splitReference, type Resolution } from "../content/resolve.ts";
import type { Diagnostic, Location, Severity } from "../model/diagnostic.ts";
import type { OutputTarget, Page, PageId } from "../model/page.ts";
import type { RefOptions } from "../model/render.ts";
import type { Site, SiteKey } from "../model/site.ts";
import { siteKey } from "../source/sites.ts";

/** A link to a fragment, to be checked when the target's headings are known. */
export interface FragmentCheck {
  readonly target: PageId;
  readonly fragment: string;
  /** Where it is written; worked out when there is something to say. */
  readonly place: () => Location | undefined;
  readonly from: Page;
}

export interface ReferenceInput {
  readonly options: RefOptions;
  readonly from: Page;
  readonly absolute: boolean;
  /** Output format that is being rendered. */
  readonly format: string;
  readonly siteOf: (key: SiteKey) => Site | undefined;
  /** Where the reference is written; templates add their place themselves. */
  readonly place: () => Location | undefined;
  /** Looking for near pages compares with all: only done for the first faults of a build. */
  readonly suggest: boolean;
  report(diagnostic: Diagnostic): void;
  check(check: FragmentCheck): void;
}

/** The link, or `refLinksNotFoundURL` after reporting why there is none. */
export function resolveReference(input: ReferenceInput): string {
  const { options, from } = input;
  const home = input.siteOf(from.site)!;
  const site = options.lang ? input.siteOf(siteKey(options.lang, home.version, home.role)) : home;
  const { path, fragment } = splitReference(options.path);
  const hash = fragment === "" ? "" : `#${fragment}`;
  if (path === "") {
    if (needsHeading(fragment)) input.check({ target: from.id, fragment, place: input.place, from });
    return hash;
  }
  if (site === undefined) return notFound(input, home, `there is no language "${options.lang}"`);
  const found = resolvePage(site, path, from);
  if (found.kind !== "found") return notFound(input, site, reason(options.path, found), path, found);
  const target = targetOf(found.page, site, options.outputFormat, input.format);
  if (target === undefined) return notFound(input, site, withoutTarget(found.page, options));
  if (needsHeading(fragment)) input.check({ target: found.page.id, fragment, place: input.place, from });
  return (input.absolute ? target.permalink : target.relPermalink) + hash;
}

/** `#top` is the top of any page. */
function needsHeading(fragment: string): boolean {
  return fragment !== "" && fragment.toLowerCase() !== "top";
}

/** The format asked for, else what the page's links mean while `current` is rendered. */
function targetOf(
  page: Page,
  site: Site,
  format: string | undefined,
  current: string,
): OutputTarget | undefined {
  if (format) return page.targets.find((target) => target.format === format.toLowerCase());
  return linkTarget(page, current, site.config);
}

function reason(written: string, found: Exclude<Resolution, { kind: "found" }>): string {
  if (found.kind === "missing") return `no page is found for "${written}"`;
  const paths = found.pages.map((page) => page.path).sort();
  return `"${written}" is ambiguous: it may be ${paths.join(" or ")}`;
}

function withoutTarget(page: Page, options: RefOptions): string {
  if (options.outputFormat) return `the page ${page.path} has no output format "${options.outputFormat}"`;
  return `the page ${page.path} has no link of its own: it isn't rendered`;
}

function notFound(
  input: ReferenceInput,
  site: Site,
  message: string,
  path = "",
  found: Resolution = { kind: "missing" },
): string {
  const { config } = site;
  const severity: Severity = config.refLinksErrorLevel.toLowerCase() === "warning" ? "warning" : "error";
  const location = input.place();
  const near =
    input.suggest && found.kind === "missing" && path !== "" ? nearestPaths(site, path, input.from) : [];
  input.report({
    severity,
    code: "content/ref-not-found",
    message,
    ...(location ? { location } : {}),
    ...(near[0] === undefined ? {} : { suggestion: `did you mean "${near[0]}"?` }),
    notes: near.slice(1).map((other) => ({ text: `also near: "${other}"` })),
    help:
      found.kind === "ambiguous"
        ? "write the whole path of the one that is meant"
        : "write the path of the page's file below content, such as /nodes/hardware",
  });
  return config.refLinksNotFoundURL;
}

/** The warning for a fragment that the target doesn't have. */
export function fragmentNotFound(
  check: FragmentCheck,
  target: Page,
  ids: readonly string[],
  near: string | undefined,
): Diagnostic {
  const location = check.place();
  return {
    severity: "warning",
    code: "content/fragment-not-found",
    message: `the page ${target.path} has no heading with the id "${check.fragment}"`,
    ...(location ? { location } : {}),
    ...(near === undefined ? {} : { suggestion: `did you mean "#${near}"?` }),
    notes: ids.length === 0 ? [{ text: "it has no headings at all" }] : [],
  };
}

/** The place of a shortcode's argument in its content file. */
export function argumentPlace(page: Page, start: number, end: number): Location | undefined {
  if (page.parsed === null) return undefined;
  return locate({ file: page.parsed.file.display, text: page.parsed.text }, start, end - start);
}
