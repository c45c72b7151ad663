// The configuration that is printed is Hugo's, for each case in test/config/printed/. `npm run oracle:config` asks Hugo.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { printConfig } from "../../src/config/print.ts";
import { differences, parseCase, type PrintedCase } from "./printed.ts";
import { load } from "./support.ts";

const folder = join(import.meta.dirname, "printed");

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

async function printed({ files, env, args }: Pick<PrintedCase, "files" | "env" | "args">): Promise<unknown> {
  const environment = optionOf(args, "--environment");
  const named = optionOf(args, "--config")?.split(",");
  const options = { env, ...(environment && { environment }), ...(named && { files: named }) };
  const { config } = await load(files, options);
  return JSON.parse(printConfig(config, "json", { printZero: true }));
}

for (const name of readdirSync(folder).sort())
  test(`printed configuration: ${name.replace(/\.txt$/, "")}`, async () => {
    const given = parseCase(readFileSync(join(folder, name), "utf8"));
    const empty = await printed({ files: {}, env: {}, args: [] });
    assert.equal(differences(await printed(given), empty), given.printed);
  });
