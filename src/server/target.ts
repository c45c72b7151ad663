// A request's target as a path below the base URL. What isn't plainly a path is refused before anything is
// looked up: dots, backslashes, NUL, empty segments, encoded slashes.

/** The decoded path of a target such as `/docs/a%20b/?x`, with its slash in front; undefined when refused. */
export function plainPath(target: string): string | undefined {
  if (!target.startsWith("/") || target.includes("#")) return undefined;
  const question = target.indexOf("?");
  const raw = question < 0 ? target : target.slice(0, question);
  const segments = raw.slice(1).split("/");
  const decoded: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const text = decodeSegment(segment);
    const isLast = i === segments.length - 1;
    if (text === undefined || (text === "" && !isLast)) return undefined;
    decoded.push(text);
  }
  return `/${decoded.join("/")}`;
}

function decodeSegment(segment: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    return undefined;
  }
  if (text === "." || text === ".." || hasForbidden(text)) return undefined;
  return text;
}

/** Slashes of either kind and control characters, NUL among them. */
function hasForbidden(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code === 127 || code === 47 || code === 92) return true;
  }
  return false;
}
