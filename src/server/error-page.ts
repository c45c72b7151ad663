// The page shown in place of all others while the build is broken. Everything on it comes from files and is
// written as text; the policy sent with it allows no script but the one that reloads it.
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import { formatPlace } from "../diagnostics/position.ts";
import { frame, plain } from "../diagnostics/print.ts";
import { escapeHTML } from "../value/escape.ts";

const STYLE = `
:root { color-scheme: light dark; --mark: #b3261e; --dim: #666; --box: #8882; }
@media (prefers-color-scheme: dark) { :root { --mark: #ff8a80; --dim: #aaa; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
section { border-left: 4px solid var(--mark); margin: 1.5rem 0; padding: 0 1rem; }
section.warning, section.info { border-color: var(--dim); }
code, pre { font-family: ui-monospace, monospace; }
pre { background: var(--box); overflow-x: auto; padding: 0.75rem; tab-size: 4; }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
.code, .place { color: var(--dim); }
`;

/** The content security policy that goes with a page of this nonce. */
export function errorPagePolicy(nonce: string): string {
  const own = "script-src 'self'; connect-src 'self'";
  return `default-src 'none'; style-src 'nonce-${nonce}'; ${own}; base-uri 'none'; form-action 'none'`;
}

/** The whole page; `script` is the live reload's tag, or "". */
export function errorPage(diagnostics: readonly Diagnostic[], nonce: string, script: string): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const title = errors === 1 ? "The build has an error" : `The build has ${errors} errors`;
  return `<!doctype html>
<html lang="en">
<head>${script}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>This page reloads when it is mended.</p>
${diagnostics.map(section).join("\n")}
</body>
</html>
`;
}

function section({ severity, code, message, location, suggestion, notes, help }: Diagnostic): string {
  const parts = [`<h2>${escapeHTML(message)}</h2>`];
  parts.push(`<p class="code">${escapeHTML(`${severity}[${code}]`)}</p>`);
  if (location) parts.push(excerpt(location, suggestion));
  else if (suggestion) parts.push(`<p>${escapeHTML(suggestion)}</p>`);
  for (const note of notes) {
    const place = note.location
      ? ` <code class="place">${escapeHTML(formatPlace(note.location))}</code>`
      : "";
    parts.push(`<p>Note: ${escapeHTML(note.text)}${place}</p>`);
  }
  if (help) parts.push(`<p>${escapeHTML(help)}</p>`);
  return `<section class="${severity}">\n${parts.join("\n")}\n</section>`;
}

function excerpt(location: Location, suggestion: string | undefined): string {
  const lines = frame(location, "^", plain, suggestion ?? "");
  const place = `<p class="place"><code>${escapeHTML(formatPlace(location))}</code></p>`;
  return `${place}\n<pre>${escapeHTML(lines.join("\n"))}</pre>`;
}
