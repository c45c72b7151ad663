// A sign for each test as it ends, what went wrong, whole, and the counts as the last line.
export default async function* summary(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    // A suite that fails because of its tests has nothing to add; one that is skipped or fails by itself has.
    const isSuite = data.details?.type === "suite" && data.skip === undefined;
    if (isSuite && (type === "test:pass" || data.details.error?.failureType === "subtestsFailed")) continue;
    if (data.skip !== undefined) {
      counts.skipped++;
      yield `\nskipped: ${data.name}${typeof data.skip === "string" && data.skip ? ` (${data.skip})` : ""}\n`;
    } else if (type === "test:pass") yield ++counts.passed % 100 === 0 ? ".\n" : ".";
    else {
      counts.failed++;
      const error = data.details.error?.cause ?? data.details.error;
      yield `\n✖ ${data.name} (${data.file ?? ""})\n${error?.stack ?? error}\n`;
    }
  }
  yield `\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
