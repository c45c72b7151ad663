// `.Resources.Mount BASE TARGET`: resources under names of another folder.
// https://gohugo.io/methods/page/resources/#mount
import { cleanPath } from "../source/path.ts";
import { defineView, method } from "./define.ts";

interface MountSelf {
  /** Names as the list has them, each with its resource. */
  readonly resources: readonly (readonly [name: string, resource: object])[];
  readonly base: string;
  readonly target: string;
}

const withoutPrefix = (text: string, prefix: string): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text;

/** A target with a slash stands for the base itself; one without is taken away from both names. */
function find({ resources, base, target }: MountSelf, name: unknown): object | null {
  const isRooted = target.startsWith("/");
  const below = withoutPrefix(String(name), target);
  const unslashed = (text: string) => withoutPrefix(text, "/");
  const inBase = base === "" ? below : cleanPath(`${base}/${below}`);
  const wanted = isRooted ? inBase : unslashed(below);
  const nameOf = (given: string) => (isRooted ? given : unslashed(withoutPrefix(given, base)));
  const is = (given: string) => nameOf(given).toLowerCase() === wanted.toLowerCase();
  return resources.find(([given]) => is(given))?.[1] ?? null;
}

export const resourceMountView = defineView<MountSelf>("ResourceMount")({
  /** NAME → Resource: the resource of this name in the mounted folder */
  Get: method((self: MountSelf, name: unknown) => find(self, name)),
});
