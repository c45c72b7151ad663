// What hostile content tries, and how to tell from the page that it came through.
import { readElements } from "./html-reader.ts";

/** Texts that break out of one context or another where they aren't escaped. */
export const breakouts: readonly string[] = [
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  "x onmouseover=alert(1) ",
  "</code></pre></a></style></title><img src=x onerror=alert(1)>",
  "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#34; onload=&#34;alert(1)",
  "--><script>alert(1)</script>",
  '\\" onfocus=\\"alert(1)',
  '\\"><svg/onload=alert(1)>',
  "<!--><script>alert(1)</script>-->",
  "<a href=`javascript:alert(1)`>",
  "}<script>alert(1)</script>{",
  '\u0000"><script>alert(1)</script>',
];

/** Addresses that run code, in the spellings that browsers understand. */
export const addresses: readonly string[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript:alert(1)",
  "java&#115cript:alert(1)",
  "javascript\\:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "java&#10;script:alert(1)",
  "java&#13;script:alert(1)",
  "java\tscript:alert(1)",
  "&#1;javascript:alert(1)",
  "&#32;javascript:alert(1)",
  "&nbsp;javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "&#38;#106;avascript:alert(1)",
  "&amp;#106;avascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "DATA&colon;text/html,x",
  "data:image/svg,<svg onload=alert(1)>",
];

const RUNS = new Set(
  "script iframe frame object embed applet base meta link form button math style template".split(" "),
);
const ADDRESSES: Readonly<Record<string, string | undefined>> = {
  a: "href",
  area: "href",
  img: "src",
  iframe: "src",
  source: "src",
  video: "src",
};
// A browser asks only where such a frame comes from.
const PLAYERS = /^https:\/\/(?:www\.youtube(?:-nocookie)?\.com|player\.vimeo\.com)\//;

/** What in a page would run code; empty for a safe page. */
export function hazardsIn(html: string): readonly string[] {
  return readElements(html).flatMap(({ name, attributes }) => {
    const found: string[] = [];
    const source = attributes.get("src") ?? "";
    if (RUNS.has(name) && !(name === "iframe" && PLAYERS.test(source))) found.push(`<${name}>`);
    for (const each of attributes.keys()) {
      if (each.startsWith("on") || each === "srcdoc") found.push(`<${name} ${each}>`);
      if (!/^[a-z][a-z0-9:._-]*$/.test(each)) found.push(`<${name} ${each}> is a strange name`);
    }
    const address = attributes.get(ADDRESSES[name] ?? "") ?? "";
    if (runsCode(address, name)) found.push(`<${name}> leads to ${address}`);
    return found;
  });
}

/** As browsers read a URL: control characters and spaces in front don't count, nor do tabs and line ends anywhere. */
function runsCode(address: string, element: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const url = address.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+/, "");
  if (element === "img" && /^data:image\//i.test(url)) return false;
  return /^(?:javascript:|vbscript:|data:(?!image\/(?:png|gif|jpeg|webp|svg\+xml);))/i.test(url);
}
