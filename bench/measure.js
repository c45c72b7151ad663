// Runs a command as a whole process and gives its wall time and peak memory.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Peak resident memory in MB so far, 0 where the system doesn't tell (it is read from /proc). */
function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs it once; throws when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], ...options });
    let memory = 0;
    let errors = "";
    child.stderr.on("data", (data) => (errors += data));
    const timer = setInterval(() => (memory = Math.max(memory, peakMemory(child.pid))), 10);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(timer);
      const ms = performance.now() - start;
      if (code === 0) resolve({ ms, memory });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}\n${errors.slice(0, 2000)}`));
    });
  });
}

/** Runs the contenders in turn, several rounds, and gives the best time and the highest memory of each. */
export async function compare(contenders, rounds) {
  const results = contenders.map(({ name }) => ({ name, ms: Infinity, memory: 0 }));
  for (let round = 0; round < rounds; round++)
    for (const [index, contender] of contenders.entries()) {
      await contender.before?.();
      const { ms, memory } = await run(contender.command, contender.args, contender.options);
      const result = results[index];
      result.ms = Math.min(result.ms, ms);
      result.memory = Math.max(result.memory, memory);
    }
  return results;
}
