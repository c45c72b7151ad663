// Small objects that functions on collections give back.
import { print } from "../value/print.ts";
import { listHook, printHook, typeHook } from "../value/view-value.ts";
import type { ViewValue } from "../value/view-value.ts";

/** Groups that a template puts into a list. */
class PagesGroup extends Array<unknown> {
  static override get [Symbol.species]() {
    return Array;
  }
  [typeHook](): string {
    return "page.PagesGroup";
  }
}

/** Pages under a key, from group: the same shape as a group that `.GroupBy` makes. */
export class PageGroup implements ViewValue {
  readonly Key: unknown;
  readonly Pages: readonly unknown[];

  constructor(key: unknown, pages: readonly unknown[]) {
    this.Key = key;
    this.Pages = pages;
  }

  get Len(): number {
    return this.Pages.length;
  }

  [printHook](): string {
    return print(this.Pages);
  }

  [listHook](groups: readonly unknown[]): unknown {
    return PagesGroup.from(groups);
  }

  [typeHook](): string {
    return "page.PageGroup";
  }
}
