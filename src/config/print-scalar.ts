// What the formats share when they print texts and numbers.

/** A text in double quotes; JSON's escapes are among those of TOML and YAML. */
export function toJSONText(text: string): string {
  return JSON.stringify(text).replaceAll("\x7f", "\\u007F");
}
