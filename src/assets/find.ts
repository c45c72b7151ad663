// The files below `assets` by path, glob and type. Only what is mounted there can be found: a path is a key, not a way.
import type { MediaType } from "../model/config.ts";
import type { SourceFile } from "../model/source.ts";
import { PatternError } from "../source/automaton.ts";
import { compileGlob, type Match } from "../source/glob.ts";
import { compareText } from "../source/order.ts";
import { cleanPath, extension } from "../source/path.ts";
import { assetOfFile, type Asset } from "./asset.ts";
import { badGlob } from "./messages.ts";

export class AssetFiles {
  #files: readonly SourceFile[];
  readonly #rank: (owner: string) => number;
  readonly #mediaTypeOf: (path: string) => MediaType;
  readonly #assets = new Map<SourceFile, Asset>();
  #byPath: ReadonlyMap<string, SourceFile> | undefined;
  #ordered: readonly SourceFile[] | undefined;

  /** `rank` is the place of a theme or module in the order of strength. */
  constructor(
    files: readonly SourceFile[],
    rank: (owner: string) => number,
    mediaTypeOf: (path: string) => MediaType,
  ) {
    this.#files = files;
    this.#rank = rank;
    this.#mediaTypeOf = mediaTypeOf;
  }

  /** A file that wasn't there when the others were listed. */
  add(file: SourceFile): void {
    this.#files = [...this.#files, file];
    this.#byPath = undefined;
    this.#ordered = undefined;
  }

  /** By path in its exact letters. */
  get(path: string): Asset | undefined {
    this.#byPath ??= new Map(this.#files.toReversed().map((file) => [file.path, file]));
    const file = this.#byPath.get(cleanPath(`/${path}`).slice(1));
    return file && this.#assetOf(file);
  }

  /** All that a glob matches, without regard to case. */
  match(glob: string): Asset[] {
    const pattern = normalize(glob);
    if (pattern === "") return [];
    const matches = matcher(pattern);
    return this.#all.filter(({ path }) => matches(normalize(path))).map((file) => this.#assetOf(file));
  }

  /** All of a main media type: `image`. */
  byType(mainType: string): Asset[] {
    const assets = this.#all.map((file) => this.#assetOf(file));
    return assets.filter(({ mediaType }) => mediaType.type.split("/", 1)[0] === mainType);
  }

  #assetOf(file: SourceFile): Asset {
    let asset = this.#assets.get(file);
    if (asset === undefined)
      this.#assets.set(file, (asset = assetOfFile(file, this.#mediaTypeOf(file.path))));
    return asset;
  }

  get #all(): readonly SourceFile[] {
    return (this.#ordered ??= inOrder(this.#files, this.#rank));
  }
}

/** As Hugo compares paths with patterns: cleaned, without slashes and dots at either end. */
function normalize(path: string): string {
  const clean = cleanPath(path);
  const isEdge = (at: number): boolean => clean[at] === "/" || clean[at] === ".";
  let start = 0;
  let end = clean.length;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return clean.slice(start, end);
}

function matcher(pattern: string): Match {
  try {
    return compileGlob(pattern, { ignoreCase: true });
  } catch (error) {
    if (error instanceof PatternError) throw badGlob(pattern, error.message);
    throw error;
  }
}

/**
 * As Hugo walks the folders: those within a folder come before its files, the project's files before a theme's, then
 * extensions from z to a and names from a to z, without regard to case.
 */
function inOrder(files: readonly SourceFile[], rank: (owner: string) => number): readonly SourceFile[] {
  const entries = files.map((file) => {
    const segments = file.path.toLowerCase().split("/");
    return { file, segments, rank: rank(file.owner), extension: extension(file.path).toLowerCase() };
  });
  type Entry = (typeof entries)[number];
  const compareFiles = (a: Entry, b: Entry): number =>
    a.rank - b.rank ||
    compareText(b.extension, a.extension) ||
    compareText(a.segments.at(-1)!, b.segments.at(-1)!);
  entries.sort((a, b) => compareFolders(a.segments, b.segments) || compareFiles(a, b));
  return entries.map(({ file }) => file);
}

function compareFolders(a: readonly string[], b: readonly string[]): number {
  const depth = Math.max(a.length, b.length) - 1;
  for (let i = 0; i < depth; i++) {
    const [one, other] = [a.length - 1 > i ? a[i] : undefined, b.length - 1 > i ? b[i] : undefined];
    if (one === other) continue;
    if (one === undefined) return 1;
    return other === undefined ? -1 : compareText(one, other);
  }
  return 0;
}
