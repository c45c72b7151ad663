// The index behind related content: for each keyword the documents that have it. It is linear to build. A search looks
// at the documents that may be found, not at all: a keyword that half of the site has, such as the year of its date,
// counts for those that other keywords have found. https://gohugo.io/content-management/related-content/
import type { RelatedConfig, RelatedIndex } from "../model/config-sections.ts";
import { compareText } from "../value/compare.ts";
import { compareTimes, type Time } from "../value/time.ts";

/** Something to be found. */
export interface IndexedDocument {
  /** Among equals the newest comes first, then by name. */
  readonly date: Time;
  readonly name: string;
  /** The keywords in one of the indices, each as often as it counts. */
  keywords(index: RelatedIndex): readonly string[];
}

/** Keywords to look for in one index. */
export interface Query {
  readonly index: RelatedIndex;
  readonly keywords: readonly string[];
}

/** The documents with a keyword, in order of their ranks; one that has it twice is there twice. */
interface Postings {
  readonly ranks: number[];
  /** How often one document has it at most. */
  most: number;
  /** How often the last one has it. */
  last: number;
}

/** Keywords of a query that were found, with what each is worth. */
interface Term {
  readonly postings: Postings;
  readonly weight: number;
}

/** How many steps of a list take about as long as finding one number in it. */
const LOOK_UP = 8;

/** Documents are numbered by their rank among equals, so that whatever is in order of numbers is in order. */
export class InvertedIndex {
  readonly #threshold: number;
  /** The scale of weights; it begins at 0 unless there are negative ones. */
  readonly #lightest: number;
  readonly #heaviest: number;
  readonly #dates: readonly Time[];
  /** Rank → position in the list of documents, and back. */
  readonly #positions: readonly number[];
  readonly #rankOf: readonly number[];
  /** Keywords by the name of their index. */
  readonly #terms = new Map<string, Map<string, Postings>>();
  /** What the search at hand has counted, by rank; all zero between searches. */
  readonly #weights: Float64Array;
  readonly #matches: Float64Array;

  constructor(config: RelatedConfig, documents: readonly IndexedDocument[]) {
    const weights = config.indices.map(({ weight }) => weight);
    this.#threshold = config.threshold;
    this.#lightest = Math.min(0, ...weights);
    this.#heaviest = Math.max(0, ...weights);
    const order = (a: number, b: number): number => {
      const [one, other] = [documents[a]!, documents[b]!];
      return compareTimes(other.date, one.date) || compareText(one.name, other.name) || a - b;
    };
    this.#positions = documents.map((_, position) => position).sort(order);
    this.#dates = this.#positions.map((position) => documents[position]!.date);
    const rankOf = new Array<number>(documents.length);
    this.#positions.forEach((position, rank) => (rankOf[position] = rank));
    this.#rankOf = rankOf;
    this.#weights = new Float64Array(documents.length);
    this.#matches = new Float64Array(documents.length);
    for (const index of config.indices) this.#add(index, documents);
  }

  /** The positions of what has enough in common with the queries, the best first. */
  search(queries: readonly Query[], self: number | undefined, newest: Time | undefined): readonly number[] {
    const terms = queries.flatMap((query) => this.#termsOf(query));
    const { weak, strong } = this.#divide(terms);
    const first = this.#firstRank(newest);
    const own = self === undefined ? -1 : this.#rankOf[self]!;
    const found = this.#count(strong, first, own);
    for (const term of weak) this.#addTo(found, term);
    const positions = this.#best(found);
    for (const rank of found) this.#weights[rank] = this.#matches[rank] = 0;
    return positions;
  }

  /** The keywords of a query that some document has, itself and those too new left out. */
  present(query: Query, self: number | undefined, newest: Time | undefined): readonly string[] {
    const terms = this.#terms.get(query.index.name);
    const first = this.#firstRank(newest);
    const own = self === undefined ? -1 : this.#rankOf[self]!;
    return query.keywords.filter((keyword) => {
      const ranks = terms?.get(keyword)?.ranks ?? [];
      // The document itself is there a few times at most, so this ends soon.
      for (let at = lowerBound(ranks, first); at < ranks.length; at++) if (ranks[at] !== own) return true;
      return false;
    });
  }

  #add(index: RelatedIndex, documents: readonly IndexedDocument[]): void {
    const terms = this.#terms.get(index.name) ?? new Map<string, Postings>();
    this.#terms.set(index.name, terms);
    if (index.weight === 0) return;
    let count = 0;
    this.#positions.forEach((position, rank) => {
      const keywords = documents[position]!.keywords(index);
      if (keywords.length > 0) count++;
      for (const keyword of keywords) post(terms, keyword, rank);
    });
    const most = index.cardinalityThreshold;
    if (most === 0) return;
    for (const [keyword, { ranks }] of terms)
      if (Math.ceil((ranks.length / count) * 100) > most) terms.delete(keyword);
  }

  #termsOf({ index, keywords }: Query): Term[] {
    const terms = this.#terms.get(index.name);
    const { weight } = index;
    return keywords
      .map((keyword) => terms?.get(keyword))
      .filter((postings) => postings !== undefined)
      .map((postings) => ({ postings, weight }));
  }

  /** Weak are the longest lists, as many as together can't be enough for any document. */
  #divide(terms: readonly Term[]): { readonly weak: readonly Term[]; readonly strong: readonly Term[] } {
    const weak: Term[] = [];
    const strong: Term[] = [];
    let matches = 0;
    let heaviest = -Infinity;
    for (const term of terms.toSorted((a, b) => b.postings.ranks.length - a.postings.ranks.length)) {
      const most = matches + term.postings.most;
      const weight = Math.max(heaviest, term.weight);
      if (this.#reaches(weight, most)) strong.push(term);
      else {
        weak.push(term);
        [matches, heaviest] = [most, weight];
      }
    }
    return { weak, strong };
  }

  /** Counts what each document has; those that have something. */
  #count(terms: readonly Term[], first: number, own: number): number[] {
    const found: number[] = [];
    for (const term of terms) {
      const { ranks } = term.postings;
      for (let at = lowerBound(ranks, first); at < ranks.length; at++) {
        const rank = ranks[at]!;
        if (rank === own) continue;
        if (this.#matches[rank] === 0) found.push(rank);
        this.#weights[rank]! += term.weight;
        this.#matches[rank]!++;
      }
    }
    return found;
  }

  /** Counts a keyword for what others have found: by whichever list is shorter. */
  #addTo(found: readonly number[], { postings, weight }: Term): void {
    const { ranks } = postings;
    if (ranks.length < found.length * LOOK_UP) {
      for (const rank of ranks)
        if (this.#matches[rank]! > 0) {
          this.#weights[rank]! += weight;
          this.#matches[rank]!++;
        }
      return;
    }
    for (const rank of found) {
      const times = timesIn(postings, rank);
      this.#weights[rank]! += weight * times;
      this.#matches[rank]! += times;
    }
  }

  #isEnough(rank: number): boolean {
    const matches = this.#matches[rank]!;
    return this.#reaches(Math.trunc(this.#weights[rank]! / matches), matches);
  }

  /** Whether so many matches of an average weight are above the threshold. */
  #reaches(weight: number, matches: number): boolean {
    const share = (weight - this.#lightest) / (this.#heaviest - this.#lightest);
    return Math.floor(share * 100 + 0.5) >= Math.trunc(this.#threshold / matches);
  }

  /** The positions of those that have enough, in order of weight, then rank. */
  #best(found: readonly number[]): readonly number[] {
    const byWeight = new Map<number, number[]>();
    for (const rank of this.#inOrder(found)) {
      if (!this.#isEnough(rank)) continue;
      const weight = this.#weights[rank]!;
      const list = byWeight.get(weight);
      if (list) list.push(this.#positions[rank]!);
      else byWeight.set(weight, [this.#positions[rank]!]);
    }
    const best: number[] = [];
    for (const weight of [...byWeight.keys()].sort((a, b) => b - a))
      for (const position of byWeight.get(weight)!) best.push(position);
    return best;
  }

  /** Where many were found, looking at all documents is faster than sorting. */
  #inOrder(found: readonly number[]): Uint32Array {
    if (found.length * LOOK_UP < this.#matches.length) return Uint32Array.from(found).sort();
    const ordered = new Uint32Array(found.length);
    let count = 0;
    for (let rank = 0; rank < this.#matches.length; rank++)
      if (this.#matches[rank]! > 0) ordered[count++] = rank;
    return ordered;
  }

  /** The first rank that isn't too new. */
  #firstRank(newest: Time | undefined): number {
    if (newest === undefined) return 0;
    return partition(this.#dates.length, (rank) => compareTimes(this.#dates[rank]!, newest) <= 0);
  }
}

function post(terms: Map<string, Postings>, keyword: string, rank: number): void {
  const postings = terms.get(keyword);
  if (postings === undefined) {
    terms.set(keyword, { ranks: [rank], most: 1, last: 1 });
    return;
  }
  postings.last = postings.ranks.at(-1) === rank ? postings.last + 1 : 1;
  postings.most = Math.max(postings.most, postings.last);
  postings.ranks.push(rank);
}

/** How often a document has a keyword. */
function timesIn({ ranks }: Postings, rank: number): number {
  let times = 0;
  for (let at = lowerBound(ranks, rank); ranks[at] === rank; at++) times++;
  return times;
}

const lowerBound = (ranks: readonly number[], rank: number): number =>
  rank === 0 ? 0 : partition(ranks.length, (at) => ranks[at]! >= rank);

/** The first of the numbers below `count` for which `isBehind` holds; it then holds for all that follow. */
function partition(count: number, isBehind: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
