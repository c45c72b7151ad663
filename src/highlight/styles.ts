// The looks of a style, for markup without classes: read from the table when a page first uses the style.
import { styleTable } from "./style-table.ts";

/** The names of all styles. */
export function styleNames(): string[] {
  return [...tableLines().keys()];
}

/** The declarations of a style, ready for a style attribute. */
export interface Style {
  /** Of the whole block. */
  readonly page: string;
  readonly highlightedLine: string;
  readonly lineNumber: string;
  readonly tableLineNumber: string;
  /** By class, what differs from the page; a class that isn't there has no look of its own. */
  readonly classes: ReadonlyMap<string, string>;
  /** By class, all that is said of it, whether or not the page looks the same. */
  readonly ownLooks: ReadonlyMap<string, string>;
}

// Hugo's choice for a name that it doesn't know.
const FALLBACK = "swapoff";

const KINDS: Readonly<Record<string, string>> = {
  k: "k kc kd kn kp kr kt",
  n: "n na nb bp nc no nd ni ne nl nn nx py nt nv vc vg vi vm nf fm",
  l: "l ld",
  s: "s sa sb sc dl sd s2 se sh si sx sr s1 ss",
  m: "m mb mf mh mi il mo",
  o: "o ow or",
  c: "c ch cm c1 cs cp cpf",
};

let lines: ReadonlyMap<string, string> | undefined;
const read = new Map<string, Style>();

/** The name of a style as the table has it, in any letter case; Hugo's choice for one that isn't there. */
export function findStyleName(name: string): string {
  const key = name.toLowerCase();
  return tableLines().has(key) ? key : FALLBACK;
}

/** The style of that name, in any letter case. */
export function findStyle(name: string): Style {
  const key = findStyleName(name);
  let style = read.get(key);
  if (style === undefined) read.set(key, (style = readStyle(tableLines().get(key)!)));
  return style;
}

const tableLines = (): ReadonlyMap<string, string> =>
  (lines ??= new Map(styleTable.trim().split("\n").map(splitName)));

const splitName = (line: string): [string, string] => {
  const end = line.indexOf(": ");
  return [line.slice(0, end), line.slice(end + 2)];
};

function readStyle(line: string): Style {
  const [first, ...looks] = line.split("; ");
  const [page = [], highlighted = [], number = [], inTable = number] = first!.split(" ").map(declarations);
  const classes = new Map<string, string>();
  const ownLooks = new Map<string, string>();
  for (const look of looks) {
    const [how = "", ...names] = look.split(" ");
    const said = declarations(how);
    const own = said.filter((one) => !page.includes(one));
    for (const name of names.flatMap(kindsOf)) {
      classes.set(name, own.join(";"));
      ownLooks.set(name, said.join(";"));
    }
  }
  return {
    page: page.map((one) => `${one};`).join(""),
    highlightedLine: highlighted.join(";"),
    lineNumber: number.join(";"),
    tableLineNumber: inTable.join(";"),
    classes,
    ownLooks,
  };
}

const kindsOf = (name: string): string[] =>
  name.endsWith("*") ? KINDS[name.slice(0, -1)]!.split(" ") : [name];

/** `f8f8f2/272822+b` → `color:#f8f8f2`, `background-color:#272822`, `font-weight:bold`. */
export function declarations(look: string): string[] {
  const [colours = "", marks = ""] = look.split("+");
  const [ink, paper] = colours.split("/");
  const all = [
    ink && `color:#${ink}`,
    paper && `background-color:#${paper}`,
    marks.includes("b") && "font-weight:bold",
    marks.includes("i") && "font-style:italic",
    marks.includes("u") && "text-decoration:underline",
  ];
  return all.filter((one) => typeof one === "string" && one !== "") as string[];
}
