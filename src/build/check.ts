// Looks through a build's HTML for links, fragments and images that lead nowhere. Two passes: every file is
// scanned once, then every reference is looked up; nothing is fetched.
import { readFileSync } from "node:fs";
import type { BuildResult } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/page.ts";
import type { Output } from "../model/render.ts";
import { locate } from "../diagnostics/position.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { scanHTML } from "./check-html.ts";
import type { Reference, ScannedHTML } from "./check-html.ts";
import { createLinkResolver, findFile } from "./check-links.ts";
import type { LinkResolver } from "./check-links.ts";
import { brokenFragment, brokenLink, duplicatePath, findingAt } from "./check-messages.ts";
import { invalidLink, missingImage, rootAbsoluteLink } from "./check-messages.ts";
import type { Finding } from "./check-messages.ts";
import { placeInContent } from "./check-place.ts";
import { createSuggester } from "./check-suggest.ts";
import type { LinkSuggester } from "./check-suggest.ts";

export interface CheckOptions {
  /** Reads a file that is published as a copy. */
  readonly readFile?: (filename: string) => Uint8Array;
}

interface Checked {
  readonly result: BuildResult;
  readonly links: LinkResolver;
  readonly suggester: LinkSuggester;
  readonly scanned: ReadonlyMap<string, ScannedHTML>;
  readonly textOf: (path: string) => string;
}

/** Everything wrong with the links of a built site, as errors in order of the published files. */
export function checkSite(result: BuildResult, options: CheckOptions = {}): Diagnostic[] {
  const { outputs, config } = result;
  const { readFile = readFileSync } = options;
  const textOf = (path: string) => textOfOutput(outputs.get(path)!, readFile);
  const scanned = new Map<string, ScannedHTML>();
  for (const path of outputs.keys()) if (/\.html?$/.test(path)) scanned.set(path, scanHTML(textOf(path)));
  const links = createLinkResolver(config.baseURL);
  const suggester = createSuggester(outputs.keys(), links.basePath);
  const checked = { result, links, suggester, scanned, textOf };
  return [...duplicatePaths(result), ...brokenReferences(checked)];
}

const decoder = new TextDecoder();

function textOfOutput({ content }: Output, readFile: (filename: string) => Uint8Array): string {
  return decoder.decode("copyOf" in content ? readFile(content.copyOf) : content);
}

function duplicatePaths({ sites }: BuildResult): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<string, Page>();
  for (const page of sites.flatMap((site) => [...site.pages.values()])) {
    for (const { path } of page.targets) {
      const first = seen.get(path);
      if (first) found.push(duplicatePath(path, nameOf(first), nameOf(page)));
      else seen.set(path, page);
    }
  }
  return found;
}

function nameOf(page: Page): string {
  return page.parsed?.file.display ?? `the ${page.kind} page ${page.path}`;
}

function brokenReferences(checked: Checked): Diagnostic[] {
  const pages = pagesByOutput(checked.result);
  const fromContent = new Map<string, Diagnostic>();
  /** A template's fault shows on many pages: one diagnostic, with a count. */
  const fromTemplates = new Map<string, { diagnostic: Diagnostic; more: number }>();
  for (const [path, { references, base }] of checked.scanned) {
    for (const reference of references) {
      const finding = findFault(reference, path, base, checked);
      if (!finding) continue;
      const page = pages.get(path);
      const place = page && placeInContent(page, reference.url, checked.links.basePath);
      const key = `${finding.code} ${finding.message}`;
      if (place) fromContent.set(`${place.file} ${key}`, findingAt(finding, place));
      else addRepeated(fromTemplates, key, () => inOutput(finding, reference, path, checked));
    }
  }
  return [...fromContent.values(), ...[...fromTemplates.values()].map(withCount)];
}

function pagesByOutput({ sites }: BuildResult): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const site of sites) {
    for (const page of site.pages.values()) for (const { path } of page.targets) pages.set(path, page);
  }
  return pages;
}

type Repeated = Map<string, { diagnostic: Diagnostic; more: number }>;

function addRepeated(map: Repeated, key: string, make: () => Diagnostic): void {
  const before = map.get(key);
  if (before) before.more++;
  else map.set(key, { diagnostic: make(), more: 0 });
}

function withCount({ diagnostic, more }: { diagnostic: Diagnostic; more: number }): Diagnostic {
  if (more === 0) return diagnostic;
  return { ...diagnostic, notes: [{ text: `found ${more} more ${more === 1 ? "time" : "times"}` }] };
}

function inOutput(finding: Finding, { offset, url }: Reference, path: string, checked: Checked): Diagnostic {
  const file = `${checked.result.config.publishDir}/${path}`;
  return findingAt(finding, locate({ file, text: checked.textOf(path) }, offset, url.length));
}

/** The fault of one reference, or undefined when it leads somewhere. */
function findFault(reference: Reference, from: string, base: string, checked: Checked): Finding | undefined {
  const { url } = reference;
  const { links, suggester, scanned, result } = checked;
  const target = links.resolve(url, from, base);
  if (target.kind === "external") return undefined;
  if (target.kind === "invalid") return invalidLink(url);
  if (target.kind === "root-absolute") {
    const path = target.path.slice(1);
    const there = findFile(path, result.outputs);
    const suggestion = there === undefined ? undefined : `did you mean "${links.basePath}${path}"?`;
    return rootAbsoluteLink(url, links.basePath, suggestion);
  }
  const file = findFile(target.path, result.outputs);
  if (file === undefined) {
    const suggestion = suggester.suggest(target.path);
    return isImage(reference) ? missingImage(url, suggestion) : brokenLink(url, suggestion);
  }
  return faultOfFragment(target.fragment, links.basePath + target.path, scanned.get(file));
}

function faultOfFragment(
  fragment: string,
  page: string,
  target: ScannedHTML | undefined,
): Finding | undefined {
  // "" and "top" lead to the page's start; other files than HTML give fragments their own meaning.
  if (fragment === "" || fragment.toLowerCase() === "top" || !target || target.redirects) return undefined;
  if (target.ids.has(fragment)) return undefined;
  return brokenFragment(fragment, page, didYouMean(fragment, target.ids));
}

const IMAGE_TAGS = new Set(["img", "source", "video", "input", "image"]);

function isImage({ tag }: Reference): boolean {
  return IMAGE_TAGS.has(tag);
}
