// What Git knows of content files.
import type { SourceFile } from "./source.ts";
import type { TimeValue } from "./value.ts";

export interface Commit {
  readonly hash: string;
  /** As short as is still clear: `aab9ec0`. */
  readonly abbreviatedHash: string;
  /** The first line of the message; `body` is the rest. */
  readonly subject: string;
  readonly body: string;
  /** Name and address by the repository's `.mailmap`. */
  readonly authorName: string;
  readonly authorEmail: string;
  readonly authorDate: TimeValue;
  readonly commitDate: TimeValue;
}

export interface Repository {
  /** The commits that changed a file, the newest first; none for a file that Git doesn't know. */
  history(file: SourceFile): readonly Commit[];
  /** Who owns a file by the CODEOWNERS file. */
  owners(file: SourceFile): readonly string[];
}
