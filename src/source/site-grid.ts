// The sites of a build as a grid of languages, versions and roles, and the sets of them that files and pages are for.
// There are few different sets however many files: equal ones are one object, so that comparing them costs nothing.
import type { DimensionPatterns } from "../model/config.ts";
import type { SiteAxes, SiteIdentity, SiteSet } from "../model/site.ts";
import { selectNames } from "./select-names.ts";
import { listSites, type Dimensions } from "./sites.ts";

export type DimensionKey = keyof DimensionPatterns;

export const dimensionKeys: readonly DimensionKey[] = ["languages", "versions", "roles"];

export class SiteGrid {
  /** All sites in their order; a set holds positions in this list. */
  readonly sites: readonly SiteIdentity[];
  readonly all: SiteSet;
  /** The default site alone. */
  readonly main: SiteSet;
  /** The default version and role in all languages. */
  readonly everyLanguage: SiteSet;
  readonly #names: Readonly<Record<DimensionKey, readonly string[]>>;
  readonly #sets = new Map<string, SiteSet>();
  readonly #axes = new WeakMap<SiteSet, SiteAxes>();

  constructor(dimensions: Dimensions) {
    const {
      languages,
      dimensions: { versions, roles },
    } = dimensions;
    this.sites = listSites(dimensions);
    this.#names = {
      languages: languages.map(({ lang }) => lang),
      versions: versions.map(({ name }) => name),
      roles: roles.map(({ name }) => name),
    };
    this.all = this.set(this.sites.keys());
    this.everyLanguage = this.#where(({ version, role }) => version.isDefault && role.isDefault);
    const main = this.sites.findIndex(({ isDefault }) => isDefault);
    this.main = this.set([Math.max(main, 0)]);
  }

  /** True for a project with one site only, where no set has to be asked. */
  get isSingle(): boolean {
    return this.sites.length === 1;
  }

  /** The names in one dimension, in their order. */
  names(dimension: DimensionKey): readonly string[] {
    return this.#names[dimension];
  }

  /** The set of these positions, which must be in order. */
  set(positions: Iterable<number>): SiteSet {
    const list = [...positions];
    const key = list.join();
    let set = this.#sets.get(key);
    if (!set) this.#sets.set(key, (set = new Set(list)));
    return set;
  }

  /** The values that a set has in each dimension. */
  axesOf(set: SiteSet): SiteAxes {
    let axes = this.#axes.get(set);
    if (!axes) this.#axes.set(set, (axes = this.#project(set)));
    return axes;
  }

  /** Every combination of the values. */
  product({ languages, versions, roles }: SiteAxes): SiteSet {
    const perVersion = this.#names.roles.length;
    const perLanguage = this.#names.versions.length * perVersion;
    return this.set(
      languages.flatMap((language) =>
        versions.flatMap((version) =>
          roles.map((role) => language * perLanguage + version * perVersion + role),
        ),
      ),
    );
  }

  /** A set with other values in some dimensions. */
  with(set: SiteSet, values: Partial<SiteAxes>): SiteSet {
    return this.product({ ...this.axesOf(set), ...values });
  }

  /** What patterns name; dimensions that they don't speak of, or where they find nothing, are those of `base`. */
  select(patterns: DimensionPatterns, base: SiteSet): SiteSet {
    const found = this.find(patterns);
    return dimensionKeys.some((dimension) => found[dimension]) ? this.with(base, found) : base;
  }

  /** The sites that a target means: none where a pattern finds nothing. */
  meant(patterns: DimensionPatterns): SiteSet {
    return this.misses(patterns).length > 0 ? this.set([]) : this.select(patterns, this.all);
  }

  /** The positions that patterns name in each dimension that they speak of and find something in. */
  find(patterns: DimensionPatterns): Partial<SiteAxes> {
    const found: { [K in DimensionKey]?: readonly number[] } = {};
    for (const dimension of dimensionKeys) {
      if (patterns[dimension].length === 0) continue;
      const positions = selectNames(patterns[dimension], this.#names[dimension]);
      if (positions.length > 0) found[dimension] = positions;
    }
    return found;
  }

  /** The dimensions in which patterns find nothing though they look for something. */
  misses(patterns: DimensionPatterns): DimensionKey[] {
    const found = this.find(patterns);
    return dimensionKeys.filter((dimension) => patterns[dimension].length > 0 && !found[dimension]);
  }

  /** Sites that are in the first set and in none of the others. */
  without(set: SiteSet, others: readonly SiteSet[]): SiteSet {
    if (others.some((other) => other === set || other === this.all)) return this.set([]);
    return this.set([...set].filter((site) => !others.some((other) => other.has(site))));
  }

  /** The sites whose value in each dimension is one of the set's or of the complements'. */
  reach(set: SiteSet, complements: Partial<SiteAxes>): SiteSet {
    const own = this.axesOf(set);
    const both = (dimension: DimensionKey): readonly number[] => {
      const more = complements[dimension];
      return more ? [...new Set([...own[dimension], ...more])].sort((a, b) => a - b) : own[dimension];
    };
    return this.product({ languages: both("languages"), versions: both("versions"), roles: both("roles") });
  }

  /** The sites whose pages may borrow a file: those of its versions and roles, whatever their language. */
  lentTo(set: SiteSet, complements: Partial<SiteAxes>): SiteSet {
    return this.with(this.reach(set, complements), { languages: [...this.#names.languages.keys()] });
  }

  /**
   * Compares sites by how far they are from one, in the first dimension in which they differ. Of two as far, the one
   * that differs in a later dimension comes first, so that it is of the same language; then the one before.
   */
  compareDistance(from: number): (a: number, b: number) => number {
    const own = this.placeOf(from);
    const distance = (to: number): { steps: number; dimension: number } => {
      const other = this.placeOf(to);
      const dimension = dimensionKeys.findIndex((key) => own[key] !== other[key]);
      const key = dimensionKeys[dimension];
      return { steps: key ? own[key] - other[key] : 0, dimension };
    };
    return (a, b) => {
      const [one, other] = [distance(a), distance(b)];
      const nearer = Math.abs(one.steps) - Math.abs(other.steps);
      return nearer || other.dimension - one.dimension || other.steps - one.steps;
    };
  }

  /** The position of a site in each dimension. */
  placeOf(position: number): Readonly<Record<DimensionKey, number>> {
    const roles = this.#names.roles.length;
    const versions = this.#names.versions.length;
    const version = Math.floor(position / roles);
    return {
      languages: Math.floor(version / versions),
      versions: version % versions,
      roles: position % roles,
    };
  }

  #project(set: SiteSet): SiteAxes {
    const places = [...set].map((position) => this.placeOf(position));
    const values = (dimension: DimensionKey) =>
      [...new Set(places.map((place) => place[dimension]))].sort((a, b) => a - b);
    return { languages: values("languages"), versions: values("versions"), roles: values("roles") };
  }

  #where(test: (site: SiteIdentity) => boolean): SiteSet {
    return this.set([...this.sites.keys()].filter((position) => test(this.sites[position]!)));
  }
}

const grids = new WeakMap<Dimensions["languages"], SiteGrid>();

/** The grid of a configuration, also of one that is seen by a language. */
export function gridOf(dimensions: Dimensions): SiteGrid {
  let grid = grids.get(dimensions.languages);
  if (!grid) grids.set(dimensions.languages, (grid = new SiteGrid(dimensions)));
  return grid;
}
