// `--renderSegments`: which parts of the site are rendered; the pages of all parts are known nevertheless.
// https://gohugo.io/configuration/segments/
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Config, DimensionPatterns } from "../model/config.ts";
import type { SegmentConfig, SegmentMatcher } from "../model/config-sections.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";
import type { SiteKey } from "../model/site.ts";
import { compileGlobList } from "../source/glob.ts";
import { gridOf, type SiteGrid } from "../source/site-grid.ts";

/** A page in one output format, as segments see it. */
export interface SegmentSubject {
  readonly kind: string;
  readonly path: string;
  readonly output: string;
  readonly site: SiteKey;
}

type Test = (subject: SegmentSubject) => boolean;

export interface SegmentFilter {
  /** Whether a page is rendered in an output format. */
  includes(subject: SegmentSubject): boolean;
  /** Whether a page is rendered in any of its formats: its resources and aliases go with it. */
  includesAny(page: Page): boolean;
}

const everything: SegmentFilter = { includes: () => true, includesAny: () => true };

/** The filter of the segments to render; without any that is defined, everything is rendered. */
export function createSegmentFilter(config: Config): SegmentFilter {
  const { renderSegments, segments } = config;
  const grid = gridOf(config);
  const tests = renderSegments.flatMap((name) => {
    const segment = segments[name.toLowerCase()];
    return segment ? [compileSegment(segment, grid)] : [];
  });
  if (tests.length === 0) return everything;
  const includes: Test = (subject) => tests.some((test) => test(subject));
  return {
    includes,
    includesAny: ({ kind, path, site, targets }) => {
      const outputs = targets.length > 0 ? targets.map(({ format }) => format) : [""];
      return outputs.some((output) => includes({ kind, path, site, output }));
    },
  };
}

/** Names that are asked for and that no segment has. */
export function unknownSegments({ renderSegments, segments }: Config): Diagnostic[] {
  const known = Object.keys(segments);
  return renderSegments
    .filter((name) => !known.includes(name.toLowerCase()))
    .map((name) => unknownSegment(name, known));
}

/** One that includes nothing has nothing, whatever it excludes. */
function compileSegment({ includes, excludes }: SegmentConfig, grid: SiteGrid): Test {
  const [isIn, isOut] = [includes, excludes].map((parts) =>
    anyOf(parts.map((part) => compileMatcher(part, grid))),
  );
  return (subject) => isIn!(subject) && !isOut!(subject);
}

const anyOf =
  (tests: readonly Test[]): Test =>
  (subject) =>
    tests.some((test) => test(subject));

/** All that a part asks for must hold. */
function compileMatcher({ kind, path, output, lang, sites }: SegmentMatcher, grid: SiteGrid): Test {
  const wanted = [
    field("kind", kind),
    field("path", path),
    field("output", output),
    inSites(lang === "" ? sites.matrix : { ...sites.matrix, languages: [lang] }, grid),
  ].filter((test) => test !== undefined);
  return (subject) => wanted.every((test) => test(subject));
}

function inSites(matrix: DimensionPatterns, grid: SiteGrid): Test | undefined {
  const meant = grid.meant(matrix);
  if (meant === grid.all) return undefined;
  const keys = new Set([...meant].map((position) => grid.sites[position]!.key));
  return ({ site }) => keys.has(site);
}

function field(name: keyof SegmentSubject, globs: readonly string[]): Test | undefined {
  if (globs.length === 0) return undefined;
  const matches = compileGlobList(globs);
  return (subject) => subject[name] !== "" && matches(subject[name]);
}

function unknownSegment(name: string, known: readonly string[]): Diagnostic {
  const suggestion = didYouMean(name, known);
  return {
    severity: "warning",
    code: "build/unknown-segment",
    message: `there is no segment "${name}" in the site's configuration`,
    ...(suggestion ? { suggestion } : {}),
    notes: [],
    help: "define it under segments; where none of the segments to render is there, everything is rendered",
  };
}
