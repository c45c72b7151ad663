// reflect.*: what kind of value it is. https://gohugo.io/functions/reflect/
import type { FunctionRow } from "../model/template.ts";
import { field, hasMember } from "../value/field.ts";
import { isMap } from "../value/map.ts";
import { print } from "../value/print.ts";
import { className, isView } from "../value/view-value.ts";
import { row } from "./row.ts";

type Test = (value: unknown) => boolean;

const named =
  (name: string): Test =>
  (value) =>
    isView(value) && className(value) === name;

const isPage = named("Page");
const isSite = named("Site");
/** Pages are resources, too. */
const isResource: Test = (value) =>
  isPage(value) || (hasMember(value, "ResourceType") && hasMember(value, "MediaType"));

const isImage: Test = (value) =>
  isResource(value) && !isPage(value) && field(value, "ResourceType") === "image";

/** Vector images can't be resized. */
const isProcessable: Test = (value) =>
  isImage(value) && /^image\/(?:jpeg|png|gif|webp|bmp|tiff|avif)$/.test(mediaType(value));

const hasMeta: Test = (value) =>
  isProcessable(value) || (isImage(value) && /^image\/hei[cf]$/.test(mediaType(value)));

const mediaType = (value: unknown): string => print(field(field(value, "MediaType"), "Type"));

const test =
  (check: Test): FunctionRow["call"] =>
  (_, value) =>
    check(value);

export const reflect: readonly FunctionRow[] = [
  row("reflect.IsImageResource VALUE", [], "True for an image", test(isImage)),
  row(
    "reflect.IsImageResourceProcessable VALUE",
    [],
    "True for an image that can be resized",
    test(isProcessable),
  ),
  row("reflect.IsImageResourceWithMeta VALUE", [], "True for an image that knows its size", test(hasMeta)),
  row("reflect.IsMap VALUE", [], "True for a map", test(isMap), [
    [`{{ reflect.IsMap (dict "a" 1) }}`, "true"],
  ]),
  row("reflect.IsPage VALUE", [], "True for a page", test(isPage)),
  row("reflect.IsResource VALUE", [], "True for a resource", test(isResource)),
  row("reflect.IsSite VALUE", [], "True for a site", test(isSite)),
  row("reflect.IsSlice VALUE", [], "True for a list", test(Array.isArray), [
    [`{{ reflect.IsSlice (slice 1) }}`, "true"],
  ]),
];
