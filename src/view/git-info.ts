// `.GitInfo`: a commit of the page's file, and those before it. https://gohugo.io/methods/page/gitinfo/
import type { Commit } from "../model/repository.ts";
import { structOf } from "../value/map.ts";
import { typeHook } from "../value/view-value.ts";
import { defineView } from "./define.ts";

interface GitInfoSelf {
  /** All commits of the file, the newest first. */
  readonly history: readonly Commit[];
  readonly at: number;
}

const commit = ({ history, at }: GitInfoSelf): Commit => history[at]!;

function ancestors({ history, at }: GitInfoSelf): GitInfoList {
  const list = new GitInfoList();
  for (let before = at + 1; before < history.length; before++)
    list.push(gitInfoView.wrap({ history, at: before }));
  return list;
}

/** What jsonify sees, in this order. */
function dataOf(self: GitInfoSelf): Readonly<Record<string, unknown>> {
  const { hash, abbreviatedHash, subject, authorName, authorEmail, authorDate, commitDate, body } =
    commit(self);
  return structOf({ hash, abbreviatedHash, subject, authorName, authorEmail, authorDate, commitDate, body });
}

export const gitInfoView = defineView<GitInfoSelf>("GitInfo", {
  print: (self) => commit(self).hash,
  type: "*gitmap.GitInfo",
  data: dataOf,
  list: (infos) => GitInfoList.from(infos as readonly object[]),
})({
  /** string: the hash of the commit, as short as is still clear */
  AbbreviatedHash: (self: GitInfoSelf) => commit(self).abbreviatedHash,
  /** string: the whole hash */
  Hash: (self: GitInfoSelf) => commit(self).hash,
  /** string: the first line of the message */
  Subject: (self: GitInfoSelf) => commit(self).subject,
  /** string: the message without its first line */
  Body: (self: GitInfoSelf) => commit(self).body,
  /** string: who wrote the change, by the repository's `.mailmap` */
  AuthorName: (self: GitInfoSelf) => commit(self).authorName,
  /** string: the author's address */
  AuthorEmail: (self: GitInfoSelf) => commit(self).authorEmail,
  /** Time: when the change was written */
  AuthorDate: (self: GitInfoSelf) => commit(self).authorDate,
  /** Time: when the commit was made, which a rebase does anew */
  CommitDate: (self: GitInfoSelf) => commit(self).commitDate,
  /** GitInfos: the commits of the file before this one, the newest first */
  Ancestors: ancestors,
  /** GitInfo: the commit of the file before this one, nil for the first */
  Parent: ({ history, at }: GitInfoSelf): object | null =>
    at + 1 < history.length ? gitInfoView.wrap({ history, at: at + 1 }) : null,
});

/** Commits of a file. */
export class GitInfoList extends Array<object> {
  static override get [Symbol.species]() {
    return Array;
  }
  [typeHook](): string {
    return "gitmap.GitInfos";
  }
  /** GitInfos: the oldest first */
  get Reverse(): GitInfoList {
    return GitInfoList.from([...this].reverse()) as GitInfoList;
  }
}

/** The last commit of a history; nil where there is none. */
export function gitInfoOf(history: readonly Commit[] | undefined): object | null {
  return history === undefined || history.length === 0 ? null : gitInfoView.wrap({ history, at: 0 });
}
