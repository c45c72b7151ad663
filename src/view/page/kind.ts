// What the page is.
import type { PageSelf } from "./self.ts";

export const kind = {
  Kind: ({ page }: PageSelf) => page.kind,
  Type: ({ page }: PageSelf) => page.type,
  Layout: ({ page }: PageSelf) => page.layout,
  BundleType: ({ page }: PageSelf) => page.bundleType,
  Section: ({ page }: PageSelf) => page.section,
  Path: ({ page }: PageSelf) => page.path,
  IsHome: ({ page }: PageSelf) => page.kind === "home",
  IsPage: ({ page }: PageSelf) => page.kind === "page",
  IsSection: ({ page }: PageSelf) => page.kind === "section",
  IsBranch: ({ page }: PageSelf) => page.kind !== "page",
  IsNode: ({ page }: PageSelf) => page.kind !== "page",
  ResourceType: () => "page",
};
