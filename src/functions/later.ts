// Namespaces of Hugo that are known by name only: css, js, images.
import type { FunctionRow } from "../model/template.ts";
import { notYetRow } from "./not-yet.ts";

const imageFilters = [
  "AutoOrient",
  "Brightness PERCENTAGE",
  "ColorBalance RED GREEN BLUE",
  "Colorize HUE SATURATION PERCENTAGE",
  "Contrast PERCENTAGE",
  "Dither [OPTIONS]",
  "Filter FILTER... IMAGE",
  "Gamma GAMMA",
  "GaussianBlur SIGMA",
  "Grayscale",
  "Hue SHIFT",
  "Invert",
  "Mask RESOURCE",
  "Opacity OPACITY",
  "Overlay RESOURCE X Y",
  "Padding VALUE...",
  "Pixelate SIZE",
  "Process SPEC",
  "Saturation PERCENTAGE",
  "Sepia PERCENTAGE",
  "Sigmoid MIDPOINT FACTOR",
  "Text TEXT [OPTIONS]",
  "UnsharpMask SIGMA AMOUNT THRESHOLD",
];

export const later: readonly FunctionRow[] = [
  notYetRow("css.Build [OPTIONS] RESOURCE"),
  notYetRow("css.PostCSS [OPTIONS] RESOURCE", ["postCSS"]),
  notYetRow("css.Quoted VALUE"),
  notYetRow("css.Sass [OPTIONS] RESOURCE", ["toCSS"]),
  notYetRow("css.TailwindCSS [OPTIONS] RESOURCE"),
  notYetRow("css.Unquoted VALUE"),
  ...imageFilters.map((signature) => notYetRow(`images.${signature}`)),
  notYetRow("js.Babel [OPTIONS] RESOURCE", ["babel"]),
  notYetRow("js.Batch ID"),
  notYetRow("js.Build [OPTIONS] RESOURCE"),
];
