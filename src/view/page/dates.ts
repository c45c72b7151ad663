// The four dates; a missing one is Go's zero time.
import { Time, zeroTime } from "../../value/time.ts";
import type { TimeValue } from "../../model/value.ts";
import type { PageSelf } from "./self.ts";

const timeOf = (value: TimeValue | null): Time => (value instanceof Time ? value : zeroTime);

export const dates = {
  Date: ({ page }: PageSelf) => timeOf(page.date),
  Lastmod: ({ page }: PageSelf) => timeOf(page.lastmod),
  PublishDate: ({ page }: PageSelf) => timeOf(page.publishDate),
  ExpiryDate: ({ page }: PageSelf) => timeOf(page.expiryDate),
};
