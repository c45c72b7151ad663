// What functions tell authors. The place is added by the engine that runs the template.
import type { Diagnostic, Severity } from "../model/diagnostic.ts";

/** A message that a template wrote itself, with errorf or warnf. */
export function templateMessage(severity: Severity, message: string, id: string): Diagnostic {
  const silence =
    id === "" ? {} : { help: `silence it with ignoreLogs = ['${id}'] in the site's configuration` };
  return {
    severity,
    code: severity === "error" ? "template/errorf" : "template/warnf",
    message,
    notes: [],
    ...silence,
  };
}

/** A function of Hugo that this version doesn't have. */
export function notYet(name: string): Diagnostic {
  return {
    severity: "error",
    code: "template/not-yet",
    message: `the function ${name} is not available yet`,
    notes: [],
    help: "see docs/compat.md for what is planned and what to use instead",
  };
}

/** isset of something that has neither keys nor items. */
export function issetOfScalar(type: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/isset",
    message: `isset of a value of type ${type} is always false`,
    notes: [],
    help: "isset looks for a key in a map or an index in a list; use if or with to test a value itself",
  };
}

/** A message of the i18n files whose template fails with the data that it was given. */
export function badTranslation(id: string, lang: string, fault: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/translation",
    message: `the translation "${id}" of language "${lang}" failed: ${fault}`,
    notes: [],
    help: 'pass what the message asks for, such as (dict "Count" 3)',
  };
}

/** A message that a language hasn't got; another's stands in for it, or nothing. */
export function missingTranslation(id: string, name: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/missing-translation",
    message: `the message "${id}" is missing in ${name}`,
    notes: [],
    help: `add it to the file i18n/${name}.toml (or .yaml, .json)`,
  };
}

/** A formula that KaTeX renders and LaTeX wouldn't. */
export function mathWarning(code: string, fault: string): Diagnostic {
  return {
    severity: "warning",
    code: "template/math",
    message: `transform.ToMath: ${fault} [${code}]`,
    notes: [],
    help: 'write the formula as LaTeX has it, or pass (dict "strict" "ignore")',
  };
}
