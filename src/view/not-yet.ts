// Members that Hugo has and we don't yet: they say so, since "" or nothing would be wrong without a word.
import { DiagnosticError } from "../diagnostics/log.ts";

/** Throws `template/not-yet` for a member: `.Resize of a resource`. */
export function failNotYet(member: string, help?: string): never {
  throw new DiagnosticError({
    severity: "error",
    code: "template/not-yet",
    message: `${member} is not there yet`,
    notes: [],
    ...(help === undefined ? {} : { help }),
  });
}
