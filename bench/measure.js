// Runs a command as a whole process and gives its wall time, processor time and peak memory. Where other things run on
// the machine, the processor time still tells something.
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

/** Milliseconds that all its threads have used so far; the kernel counts hundredths of a second. */
function processorTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, which may hold anything, ends with the last bracket; two fields after the state come eleven on.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
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
    let cpu = 0;
    let errors = "";
    child.stderr.on("data", (data) => (errors += data));
    const look = () => {
      memory = Math.max(memory, peakMemory(child.pid));
      cpu = Math.max(cpu, processorTime(child.pid));
    };
    const timer = setInterval(look, 10);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(timer);
      const ms = performance.now() - start;
      if (code === 0) resolve({ ms, cpu, memory });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}\n${errors.slice(0, 2000)}`));
    });
  });
}

/** Runs the contenders in turn, several rounds, and gives the best times and the highest memory of each. */
export async function compare(contenders, rounds) {
  const results = contenders.map(({ name }) => ({ name, ms: Infinity, cpu: Infinity, memory: 0 }));
  for (let round = 0; round < rounds; round++)
    for (const [index, contender] of contenders.entries()) {
      await contender.before?.();
      const { ms, cpu, memory } = await run(contender.command, contender.args, contender.options);
      const result = results[index];
      result.ms = Math.min(result.ms, ms);
      result.cpu = Math.min(result.cpu, cpu);
      result.memory = Math.max(result.memory, memory);
    }
  return results;
}

/** A table of results, with their shares of those of the reference. */
export function print(title, results, reference) {
  console.log(`\n${title}`);
  console.log(
    `| program | wall time | processor | peak memory | time ÷ ${reference.name} | processor ÷ | memory ÷ |`,
  );
  console.log("|---|---:|---:|---:|---:|---:|---:|");
  const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
  for (const { name, ms, cpu, memory } of results) {
    const share = (value, of) => (of > 0 ? (value / of).toFixed(2) : "–");
    const shares = [share(ms, reference.ms), share(cpu, reference.cpu), share(memory, reference.memory)];
    console.log(`| ${[name, seconds(ms), seconds(cpu), `${memory.toFixed(0)} MB`, ...shares].join(" | ")} |`);
  }
}
