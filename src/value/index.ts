// Hugo's dynamic values in one import. Decoders stay apart, so that each format is loaded only where it is read.
export { createCollator } from "./collate.ts";
export { Duration, formatDuration, parseDuration } from "./duration.ts";
export { escapeHTML, escapeXML } from "./escape.ts";
export { FunctionError } from "./function-error.ts";
export { caseInsensitive, createMap, isMap, lowerKeys, mapOf, sortedKeys } from "./map.ts";
export { Month, Weekday } from "./month.ts";
export { Float, float, isFloat, isInt, isNumber, numberOf, toNumber } from "./number.ts";
export { print, printAll } from "./print.ts";
export { SafeCSS, SafeHTML, SafeHTMLAttr, SafeJS, SafeJSStr, SafeSrcset, SafeText, SafeURL } from "./safe.ts";
export { anchorize, sanitisePath, urlize } from "./slug.ts";
export { formatTime } from "./time-format.ts";
export { asTime, LocalTime, parseTime, Time, tryParseTime, zeroTime } from "./time.ts";
export { isTrue } from "./truth.ts";
