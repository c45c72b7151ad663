// The four dates; a missing one is Go's zero time.
import { Time, zeroTime } from "../../value/time.ts";
import type { TimeValue } from "../../model/value.ts";
import type { PageSelf } from "./self.ts";

const timeOf = (value: TimeValue | null): Time => (value instanceof Time ? value : zeroTime);

export const dates = {
  /** Time: the page's date; which fields it comes from is configured */
  Date: ({ page }: PageSelf) => timeOf(page.date),
  /** Time: when the page was last changed */
  Lastmod: ({ page }: PageSelf) => timeOf(page.lastmod),
  /** Time: when the page is to appear */
  PublishDate: ({ page }: PageSelf) => timeOf(page.publishDate),
  /** Time: when the page is to disappear */
  ExpiryDate: ({ page }: PageSelf) => timeOf(page.expiryDate),
};
