// `{{< qr text="…" />}}`: a QR code as a picture. https://gohugo.io/shortcodes/qr/
import { DiagnosticError } from "../../diagnostics/log.ts";
import { qr } from "../../functions/qr.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { FunctionError } from "../../value/function-error.ts";
import { mapOf } from "../../value/map.ts";
import { numberOf } from "../../value/number.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";
import { optional, param, text, unit } from "./shortcode-unit.ts";

interface Picture {
  readonly RelPermalink: string;
  readonly Width: number;
  readonly Height: number;
}

/** With a text between the tags or as a parameter. */
export const qrShortcode = unit("qr", true, (self) => {
  const { RelPermalink, Width, Height } = draw(self);
  const attributes = ["alt", "class", "id", "title", "loading"].map((name) =>
    optional(name, text(self, name)),
  );
  return `<img src="${attribute(RelPermalink)}" width="${Width}" height="${Height}"${attributes.join("")}>`;
});

function draw(self: ShortcodeSelf): Picture {
  const scale = param(self, "scale") || 4;
  if (typeof scale === "string" || !Number.isInteger(numberOf(scale)))
    throw badArgument(self, "images.QR: the scale must be a whole number, at least 2");
  const options = mapOf({
    level: text(self, "level") || "medium",
    scale,
    targetDir: text(self, "targetDir"),
  });
  try {
    return qr(self.ctx, text(self, "text") || self.inner.trim(), options) as Picture;
  } catch (error) {
    if (error instanceof FunctionError) throw badArgument(self, error.message);
    throw error;
  }
}

function badArgument({ place }: ShortcodeSelf, fault: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    code: "shortcode/bad-argument",
    message: fault,
    location: place,
    notes: [],
    help: '{{< qr text="https://example.org" level="medium" scale=4 />}}',
  });
}
