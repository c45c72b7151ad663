// The output of `git log` → the commits of each file. Fields end with a NUL, the one character that neither messages nor
// names of files can have, so that no commit can be written to look like two.
import type { Commit } from "../model/repository.ts";
import { tryParseTime, zeroTime } from "../value/time.ts";

const FIELDS = ["%H", "%h", "%s", "%aN", "%aE", "%aI", "%cI", "%b"];

/** What to call `git log` with; a record begins with an empty field, and the names of its files follow the last one. */
export const LOG_FORMAT = ["-z", "--name-only", `--format=tformat:%x00${FIELDS.join("%x00")}`] as const;

/** The commits by the path below the repository's root, the newest first. */
export function parseGitLog(output: Uint8Array): ReadonlyMap<string, readonly Commit[]> {
  const histories = new Map<string, Commit[]>();
  const parts = splitAtNul(output);
  for (let part = parts.next(); !part.done; ) {
    // The empty field, or what is no record at all.
    if (part.value !== "") {
      part = parts.next();
      continue;
    }
    const fields = FIELDS.map(() => parts.next().value ?? "");
    const commit = commitOf(fields);
    part = parts.next();
    for (let isFirst = true; !part.done && part.value !== ""; part = parts.next(), isFirst = false)
      addTo(histories, isFirst ? part.value.replace(/^\n/, "") : part.value, commit);
  }
  return histories;
}

function addTo(histories: Map<string, Commit[]>, path: string, commit: Commit): void {
  const history = histories.get(path);
  if (history) history.push(commit);
  else histories.set(path, [commit]);
}

/** Each decoded by itself: all as one text could be more than a text can hold. */
function* splitAtNul(bytes: Uint8Array): Generator<string, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start < buffer.length; ) {
    const found = buffer.indexOf(0, start);
    const end = found < 0 ? buffer.length : found;
    yield buffer.toString("utf8", start, end);
    start = end + 1;
  }
  return undefined;
}

function commitOf(fields: readonly string[]): Commit {
  const [hash, abbreviatedHash, subject, authorName, authorEmail, authorDate, commitDate, body] = fields;
  return {
    hash: hash!,
    abbreviatedHash: abbreviatedHash!,
    subject: subject!,
    body: body!.trim(),
    authorName: authorName!,
    authorEmail: authorEmail!,
    authorDate: tryParseTime(authorDate!) ?? zeroTime,
    commitDate: tryParseTime(commitDate!) ?? zeroTime,
  };
}
