// A fault in a template that a thousand pages share is one fault: it is told once, with how often it was met.
import type { Diagnostic, Log } from "../model/diagnostic.ts";

export interface OnceLog extends Log {
  /** Passes on what was held back; call it when all is rendered. */
  flush(): void;
}

/** A log that holds messages with a place and passes each on once, the first of its kind with its way. */
export function createOnceLog(log: Log): OnceLog {
  const told = new Set<string>();
  const held = new Map<string, { readonly diagnostic: Diagnostic; count: number }>();
  return {
    add(diagnostic) {
      const { location, code, message, severity } = diagnostic;
      if (location === undefined) {
        // What templates warn of comes without a place, for many pages alike.
        if (severity !== "error" && told.has(message)) return;
        told.add(message);
        return log.add(diagnostic);
      }
      const key = `${code}\0${message}\0${location.file}:${location.line}:${location.column}`;
      const before = held.get(key);
      if (before) before.count++;
      else held.set(key, { diagnostic, count: 1 });
    },
    flush() {
      for (const { diagnostic, count } of held.values()) {
        const text = count === 2 ? "and once more" : `and ${count - 1} times more`;
        log.add(count === 1 ? diagnostic : { ...diagnostic, notes: [...diagnostic.notes, { text }] });
      }
      held.clear();
    },
  };
}
