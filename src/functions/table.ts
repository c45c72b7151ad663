// All functions in one table, by every name they have. Built when first asked for.
import type { FunctionRow } from "../model/template.ts";
import { applyRow } from "./apply.ts";
import { cast } from "./cast.ts";
import { collections } from "./collections.ts";
import { compare } from "./compare.ts";
import { crypto } from "./crypto.ts";
import { css } from "./css.ts";
import { debug } from "./debug.ts";
import { diagrams } from "./goat/goat.ts";
import { encoding } from "./encoding.ts";
import { fmt } from "./fmt.ts";
import { go } from "./go.ts";
import { hugo } from "./hugo.ts";
import { images } from "./images.ts";
import { inflect } from "./inflect.ts";
import { lang } from "./lang.ts";
import { later } from "./later.ts";
import { math } from "./math.ts";
import { openapi } from "./openapi/openapi.ts";
import { os } from "./os.ts";
import { path } from "./path.ts";
import { reflect } from "./reflect.ts";
import { resources } from "./resources.ts";
import { safe } from "./safe.ts";
import { site } from "./site.ts";
import { strings } from "./strings.ts";
import { templates } from "./templates.ts";
import { time } from "./time.ts";
import { transform } from "./transform.ts";
import { urls } from "./urls.ts";

let table: ReadonlyMap<string, FunctionRow> | undefined;

/** Every function by its qualified name and its aliases. */
export function functionTable(): ReadonlyMap<string, FunctionRow> {
  table ??= buildTable();
  return table;
}

/** All rows, one for each function, by namespace. */
export function functionRows(): readonly FunctionRow[] {
  const apply = applyRow((name) => functionTable().get(name));
  return [
    apply,
    ...cast,
    ...collections,
    ...compare,
    ...crypto,
    ...css,
    ...debug,
    ...diagrams,
    ...encoding,
    ...fmt,
    ...go,
    ...hugo,
    ...images,
    ...inflect,
    ...lang,
    ...later,
    ...math,
    ...openapi,
    ...os,
    ...path,
    ...reflect,
    ...resources,
    ...safe,
    ...site,
    ...strings,
    ...templates,
    ...time,
    ...transform,
    ...urls,
  ];
}

function buildTable(): ReadonlyMap<string, FunctionRow> {
  const byName = new Map<string, FunctionRow>();
  for (const row of functionRows()) {
    for (const name of [row.name, ...row.aliases]) {
      if (byName.has(name)) throw new Error(`two functions are called ${name}`);
      byName.set(name, row);
    }
  }
  return byName;
}
