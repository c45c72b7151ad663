// What the page is.
import { isBranch } from "../../content/nodes.ts";
import { mediaTypeView } from "../media-type.ts";
import { pathInfoOf, pathInfoView } from "../path-info.ts";
import type { PageSelf } from "./self.ts";

/** What Hugo says of any page: only its output formats have types. */
export const BYTES = { type: "application/octet-stream", suffixes: [], delimiter: "." };

export const kind = {
  /** string: `home`, `page`, `section`, `taxonomy` or `term` */
  Kind: ({ page }: PageSelf) => page.kind,
  /** string: the content type, from the front matter, else the name of the top section */
  Type: ({ page }: PageSelf) => page.type,
  /** string: the layout that the front matter asks for */
  Layout: ({ page }: PageSelf) => page.layout,
  /** string: `leaf`, `branch`, or "" for a page that is a single file */
  BundleType: ({ page }: PageSelf) => page.bundleType,
  /** string: the name of the section at the top */
  Section: ({ page }: PageSelf) => page.section,
  /** string: the logical path, `/docs/setup`, by which other pages refer to this one */
  Path: ({ page }: PageSelf) => page.path,
  /** bool: whether this is the home page */
  IsHome: ({ page }: PageSelf) => page.kind === "home",
  /** bool: whether this is a regular page */
  IsPage: ({ page }: PageSelf) => page.kind === "page",
  /** bool: whether this is a section */
  IsSection: ({ page }: PageSelf) => page.kind === "section",
  /** bool: whether other pages can be below this one */
  IsBranch: ({ page }: PageSelf) => isBranch(page.kind),
  /** bool: the old name of `IsBranch` */
  IsNode: ({ page }: PageSelf) => isBranch(page.kind),
  /** string: `page`, to tell pages from files among resources */
  ResourceType: () => "page",
  /** MediaType: the same for every page; its output formats have types of their own */
  MediaType: () => mediaTypeView.wrap(BYTES),
  /** PathInfo: the parts of the path of the page's file */
  PathInfo: ({ page }: PageSelf) => pathInfoView.wrap(pathInfoOf(page)),
};
