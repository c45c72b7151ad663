// Pages of documentation in Markdown, about 9 kB each: headings, prose with quotes and dashes, links, lists of all kinds,
// tables, quotes, footnotes, and code in eight languages. No two pages are alike, nor are two blocks of code.
import { createRandom, WORDS } from "./synthetic.js";

const REFERENCES = WORDS.slice(0, 6);

/** So many pages; the same number always gives the same pages. */
export function markdownPages(count) {
  return Array.from({ length: count }, (_, i) => page(createRandom(i + 1)));
}

function page(random) {
  const number = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[number(list.length)];
  const word = () => pick(WORDS);
  const words = (count) => Array.from({ length: count }, word).join(" ");
  const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join("\n");
  const inline = () =>
    pick([
      () => `**${word()}**`,
      () => `*${words(2)}*`,
      () => `\`${word()}.${word()}\``,
      () => `[${words(2)}](/docs/${word()}/${word()}/)`,
      () => `[${word()}](https://example.org/${word()}?q=${word()} "${words(3)}")`,
      () => `"${words(3)}"`,
      () => `${word()} -- ${word()}`,
      () => `it's`,
      () => `https://example.org/${word()}`,
      () => `[${words(2)}][${pick(REFERENCES)}]`,
    ])();
  const sentence = () => {
    const text = `${words(4 + number(6))} ${inline()} ${words(3 + number(8))}`;
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + number(3) }, sentence).join(" ");
  const bullets = () => lines(4 + number(3), () => `- ${sentence()}`);
  const steps = () =>
    lines(3, (i) => `${i + 1}. ${sentence()}\n\n   ${sentence()}\n\n   - ${words(4)}\n   - ${words(5)}\n`);
  const tasks = () => lines(3, (i) => `- [${i % 2 ? "x" : " "}] ${words(5)}`);
  const table = () =>
    `| ${word()} | ${word()} | ${word()} |\n|:---|---:|---|\n${lines(5, () => `| \`${word()}\` | ${number(1000)} | ${words(4)} |`)}`;
  const alert = () => `> [!${pick(["NOTE", "TIP", "WARNING"])}]\n> ${sentence()}\n> ${sentence()}`;
  const note = (i) => `${sentence()}[^${i}]\n\n[^${i}]: ${sentence()}`;
  const terms = () => `${word()}\n: ${sentence()}\n\n${word()}\n: ${sentence()}`;
  const image = () => `![${words(3)}](/images/${word()}.png "${words(3)}")`;
  const fence = (language, code) => `\`\`\`${language}\n${code}\n\`\`\``;
  const codes = [
    () =>
      fence(
        "yaml",
        `# ${words(4)}\n${word()}:\n${lines(5, () => `  ${word()}: ${word()}-${number(100)}`)}\n  ${word()}:\n    - name: "${word()}"\n      enabled: true`,
      ),
    () =>
      fence(
        "sh",
        `# ${words(4)}\nexport ${word().toUpperCase()}="$HOME/${word()}"\nfor f in /etc/${word()}/*.conf; do\n  cp -v "$f" "$${word().toUpperCase()}" || exit ${number(9)}\ndone\nsystemctl restart ${word()}.service`,
      ),
    () =>
      fence(
        "go",
        `// ${word()} ${words(4)}.\nfunc ${word()}(${word()} string, n int) (*${word()}, error) {\n\tif n > ${number(100)} {\n\t\treturn nil, fmt.Errorf("${words(3)}: %d", n)\n\t}\n\treturn &${word()}{name: "${word()}"}, nil\n}`,
      ),
    () =>
      fence(
        "js",
        `// ${words(4)}\nexport async function ${word()}(${word()}, options = {}) {\n  const response = await fetch(\`/api/${word()}/\${options.id}\`);\n  if (!response.ok) throw new Error("${words(3)}");\n  return response.json();\n}`,
      ),
    () =>
      fence(
        "python",
        `class ${word()}:\n    """${words(4)}."""\n\n    def ${word()}(self, ${word()}=${number(50)}):\n        for item in self.${word()}:\n            yield f"{item} ${word()}"`,
      ),
    () =>
      fence(
        "json",
        `{\n  "${word()}": "${words(2)}",\n  "${word()}": [${number(9)}, ${number(99)}, true, null]\n}`,
      ),
    () => fence("toml", `[${word()}.${word()}]\n${word()} = "${words(2)}"\n${word()} = ${number(100)}`),
    () =>
      fence(
        "html",
        `<div class="${word()}">\n  <a href="/${word()}/" title="${words(2)}">${words(3)}</a>\n</div>`,
      ),
  ];
  const blocks = [bullets, steps, tasks, table, alert, terms, image];
  const section = (i) =>
    [
      `## ${words(3)} ${i}`,
      paragraph(),
      pick(blocks)(),
      paragraph(),
      `### ${words(2)} with \`${word()}\``,
      paragraph(),
      pick(codes)(),
      note(i),
      pick(blocks)(),
    ].join("\n\n");
  const references = REFERENCES.map((name) => `[${name}]: /reference/${name}/`).join("\n");
  return `${paragraph()}\n\n${lines(5, (i) => `${section(i)}\n`)}\n${references}\n`;
}
