// What another host gives out for embedding one of its posts or videos, asked while building. https://oembed.com
import { querify } from "../../functions/query.ts";
import { remoteAsk } from "../../functions/remote-ask.ts";
import { unmarshal } from "../../functions/unmarshal.ts";
import type { ValueMap } from "../../model/value.ts";
import { FunctionError } from "../../value/function-error.ts";
import { isMap } from "../../value/map.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";
import { noEmbedding } from "../messages.ts";
import { settingsOf } from "./shortcode-unit.ts";

export interface EmbeddingQuestion {
  readonly endpoint: string;
  /** Names and values by turns. */
  readonly query: readonly unknown[];
  /** The id by which `ignoreLogs` silences the warning: Hugo's. */
  readonly logId: string;
}

/** The answer's data; undefined, with a warning, where there is none to be had. */
export function askForEmbedding(self: ShortcodeSelf, question: EmbeddingQuestion): ValueMap | undefined {
  const { endpoint, query, logId } = question;
  const answer = fetchData(self, `${endpoint}?${querify(query)}`);
  if (typeof answer !== "string") return answer;
  if (!settingsOf(self).ignoreLogs.includes(logId))
    self.ctx.report(noEmbedding(self.place, self.name, answer, logId));
  return undefined;
}

/** The data, or what kept it from coming. */
function fetchData({ ctx }: ShortcodeSelf, url: string): ValueMap | string {
  try {
    const resource = ctx.assets?.remote(remoteAsk(url, undefined)) ?? null;
    if (resource === null) return "its host doesn't know it";
    const data = unmarshal(ctx, [resource]);
    return isMap(data) ? data : `${url} answered with something else than an object`;
  } catch (error) {
    if (error instanceof FunctionError) return error.message;
    throw error;
  }
}

/** True once a page: for what all embeddings on it share. */
export function isFirstOnPage({ ctx, page }: ShortcodeSelf, key: string): boolean {
  const store = ctx.store(page);
  if (store.get(key) === true) return false;
  store.set(key, true);
  return true;
}
