// What archetypes work on: the file to be made, which no page has yet. https://gohugo.io/content-management/archetypes/
import type { RenderContext } from "../model/render.ts";
import type { SourceFile } from "../model/source.ts";
import { defineView } from "./define.ts";
import { fileOf } from "./file.ts";

export interface ArchetypeSelf {
  /** The content file that will be there. */
  readonly file: SourceFile;
  /** The name of the archetype that was looked for: `posts`. */
  readonly type: string;
  /** Now, as front matter has it. */
  readonly date: string;
  readonly ctx: RenderContext;
}

export const archetypeView = defineView<ArchetypeSelf>("Archetype")({
  /** string: the time of now, to be written into front matter */
  Date: ({ date }: ArchetypeSelf) => date,
  /** string: the kind of content: what `--kind` says, else the section */
  Type: ({ type }: ArchetypeSelf) => type,
  /** File: the content file that is being made */
  File: ({ file, ctx }: ArchetypeSelf) => fileOf(file, ctx.site.language.lang),
  /** string: the file's name as `.File.ContentBaseName` has it */
  Name: ({ file, ctx }: ArchetypeSelf) => fileOf(file, ctx.site.language.lang).ContentBaseName,
  /** Site: the site */
  Site: ({ ctx }: ArchetypeSelf) => ctx.siteView(),
});
