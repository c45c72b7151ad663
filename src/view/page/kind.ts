// What the page is.
import { isBranch } from "../../content/nodes.ts";
import { mediaTypeView } from "../media-type.ts";
import { notYet } from "../not-yet.ts";
import type { PageSelf } from "./self.ts";

/** What Hugo says of any page: only its output formats have types. */
const BYTES = { type: "application/octet-stream", suffixes: [], delimiter: "." };

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
  IsBranch: ({ page }: PageSelf) => isBranch(page.kind),
  IsNode: ({ page }: PageSelf) => isBranch(page.kind),
  ResourceType: () => "page",
  MediaType: () => mediaTypeView.wrap(BYTES),
  Markup: notYet(".Markup"),
  PathInfo: notYet(".PathInfo", "use .Path or .File"),
};
