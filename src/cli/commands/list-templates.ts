// homelab-site list templates: all templates of the site, or with --for which of them a page gets and why.
import type { Page } from "../../model/page.ts";
import type { Site } from "../../model/site.ts";
import { DiagnosticError, createLog } from "../../diagnostics/log.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { findCodeFiles } from "../../source/code-files.ts";
import { explainLookup } from "../../template/explain.ts";
import { createRegistry } from "../../template/registry.ts";
import type { TemplateDescriptor, TemplateRegistry } from "../../template/registry.ts";
import type { CommandContext } from "../context.ts";
import { openOptions } from "../project.ts";
import { createReporter } from "../report.ts";

export async function listTemplates(context: CommandContext): Promise<number> {
  const { io, flags, engine } = context;
  const log = createLog();
  const { openProject, loadSites, embeddedNames } = await engine();
  const project = await openProject(openOptions(context, "production", log));
  const { tree, config, host } = project;
  const code = findCodeFiles(config, host, log);
  const registry = createRegistry(tree.layouts, config, embeddedNames(), code);
  const wanted = flags["for"] as string | undefined;
  const text =
    wanted === undefined
      ? allTemplates(registry)
      : explainPage(registry, await loadSites(project, log), wanted);
  createReporter(io, flags).print(log.diagnostics);
  io.stdout.write(text);
  return log.count("error") > 0 ? 1 : 0;
}

/** The file, or what stands for it in templates that the program brings itself. */
const nameOf = ({ file, path }: TemplateDescriptor): string => file?.display ?? `(embedded)${path}`;

function allTemplates(registry: TemplateRegistry): string {
  const rows = registry.all.map((template) => [template.category, nameOf(template)] as const);
  const width = Math.max(0, ...rows.map(([category]) => category.length));
  return rows
    .map(([category, name]) => `${category.padEnd(width)}  ${name}\n`)
    .sort()
    .join("");
}

/** One block for each output format: the layout, its base, and what would be next in line. */
function explainPage(registry: TemplateRegistry, sites: readonly Site[], wanted: string): string {
  const { page, site } = findPage(sites, wanted);
  const { path, type, section, kind, layout, lang } = page;
  return page.targets
    .map((target) => {
      const format = site.config.outputFormats[target.format]!;
      const { candidates, base } = explainLookup(registry, {
        path,
        type,
        section,
        kind,
        layout,
        lang,
        site: site.key,
        format,
      });
      const lines = candidates.map(
        ({ template, reason }, index) => `  ${index + 1}. ${nameOf(template)}  (${reason})`,
      );
      const within = base ? `  base: ${nameOf(base)}, should the layout define blocks\n` : "";
      const none = "  no template: nothing is written\n";
      return `${target.format} ${target.path}\n${lines.length === 0 ? none : `${lines.join("\n")}\n${within}`}`;
    })
    .join("\n");
}

/** The page of a content file or of a path: `content/nodes/a.md`, `/nodes/a`. */
function findPage(sites: readonly Site[], wanted: string): { page: Page; site: Site } {
  const known: string[] = [];
  for (const site of sites)
    for (const page of site.pages.values()) {
      if (page.path === wanted || page.parsed?.file.display === wanted.replace(/^\.\//, ""))
        return { page, site };
      known.push(page.parsed?.file.display ?? page.path);
    }
  const suggestion = didYouMean(wanted, known);
  throw new DiagnosticError({
    severity: "error",
    code: "cli/unknown-page",
    message: `there is no page "${wanted}"`,
    ...(suggestion === undefined ? {} : { suggestion }),
    notes: [],
    help: "Name its file, such as content/nodes/storage.md, or its path, such as /nodes/storage.",
  });
}
