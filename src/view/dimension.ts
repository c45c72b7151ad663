// `.Site.Version` and `.Site.Role`. https://gohugo.io/methods/site/version/, https://gohugo.io/methods/site/role/
import type { DimensionValue } from "../model/config.ts";
import { FunctionError } from "../value/function-error.ts";
import { defineView } from "./define.ts";

export const dimensionView = defineView<DimensionValue>("Dimension", {
  print: ({ name }) => name,
  fields: "",
})({
  /** string: its key in the configuration */
  Name: ({ name }: DimensionValue) => name,
  /** bool: whether it is the default one */
  IsDefault: ({ isDefault }: DimensionValue) => isDefault,
});

export type DimensionName = "language" | "version" | "role";

/** A dimension by its name; throws for anything else. */
export function dimensionName(name: unknown): DimensionName {
  if (name === "language" || name === "version" || name === "role") return name;
  throw new FunctionError(`a dimension is one of language, version and role, not "${String(name)}"`);
}
