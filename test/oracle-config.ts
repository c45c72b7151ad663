// Asks the real Hugo ($HUGO or on the PATH) for the printed configuration of each case in test/config/printed/.
//   npm run oracle:config [-- part of a name]     lists differences
//   npm run oracle:config -- --write name         takes Hugo's as the expectation, for a person to read
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { differences, formatCase, parseCase, type PrintedCase } from "./config/printed.ts";

const hugo = process.env["HUGO"] ?? "hugo";
const folder = join(import.meta.dirname, "config", "printed");
const words = process.argv.slice(2);
const write = words.includes("--write");
const wanted = words.filter((word) => word !== "--write");

function printedByHugo({ files, env, args }: Pick<PrintedCase, "files" | "env" | "args">): unknown {
  const dir = mkdtempSync(join(tmpdir(), "oracle-"));
  try {
    for (const [path, text] of Object.entries({ "hugo.toml": "", ...files })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    // A second file at the root would be another project's.
    if (Object.keys(files).length > 0 && !("hugo.toml" in files)) rmSync(join(dir, "hugo.toml"));
    const options = { cwd: dir, env: { ...process.env, ...env }, stdio: "pipe", encoding: "utf8" } as const;
    return JSON.parse(execFileSync(hugo, ["config", "--format", "json", "--printZero", ...args], options));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const empty = printedByHugo({ files: {}, env: {}, args: [] });
let different = 0;
for (const name of readdirSync(folder).sort()) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const file = join(folder, name);
  const given = parseCase(readFileSync(file, "utf8"));
  const printed = differences(printedByHugo(given), empty);
  if (printed === given.printed) continue;
  different++;
  if (write) writeFileSync(file, formatCase({ ...given, printed }));
  else console.log(`${name}\n--- expected\n${given.printed}--- Hugo\n${printed}`);
}
console.log(`${different} differences${write ? ", written" : ""}`);
