// The program as users have it: the bundle behind bin/, run as a process in a folder of its own. `npm run unit`
// sees to it that the bundle is not older than its sources.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";

/** The repository, which is a site as well. */
export const repository = dirname(dirname(import.meta.dirname));
const program = join(repository, "bin", "homelab-site.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs any command to its end; one that takes longer than two minutes has no code. */
export function runCommand(cwd: string, command: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    // What npm thinks of somebody's own settings is no concern of a test.
    env: { ...process.env, npm_config_loglevel: "error" },
    timeout: 120_000,
  });
  if (error && "code" in error && error.code === "ENOENT") throw error;
  return { code: status, stdout, stderr };
}

/** Runs `homelab-site` with these arguments. */
export function run(cwd: string, ...args: readonly string[]): Ended {
  return runCommand(cwd, process.execPath, program, ...args);
}

/** A new folder that goes away with the tests of this file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "homelab-site-"));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Writes a file below a folder, with the folders it needs. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export interface Serving {
  /** The site's address, with a slash at the end. */
  readonly url: string;
  /** Everything that it has said. */
  readonly said: () => string;
  /** Interrupts it as Ctrl+C does, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `homelab-site serve` on a free port and waits for its address. */
export async function serve(cwd: string): Promise<Serving> {
  const child = spawn(process.execPath, [program, "serve", "-p", "0"], { cwd });
  let text = "";
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = /Serving at (\S+) .*\n(?:.*\n)*Watching/.exec(text);
      if (found) resolve(found[1]!);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => reject(new Error(`serve ended with ${code}:\n${text}`)));
  });
  return {
    url,
    said: () => text,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}
