// The templates of a random site: shortcodes and render hooks that print all they know, and a page that prints all that
// is made of its content.

const POSITION = "{{ .Position.LineNumber }}:{{ .Position.ColumnNumber }}";
const HOOK = `{{ .Ordinal }}|${POSITION}|{{ .Page.Path }}`;

const PAGE = `{{ .Content }}
=toc= {{ .TableOfContents }}
=summary= {{ .Summary }}|{{ .Truncated }}|{{ .ContentWithoutSummary }}
=plain= {{ .Plain }}|{{ .WordCount }}|{{ .FuzzyWordCount }}|{{ .ReadingTime }}
=fragments= {{ .Fragments.Identifiers }}|{{ range .Fragments.HeadingsMap }}{{ .ID }}:{{ .Level }}:{{ .Title }};{{ end }}
`;

const HOOKS = {
  blockquote: "{{ .Type }}|{{ .Attributes }}|{{ .Text }}|{{ .AlertType }}|{{ .AlertTitle }}|{{ .AlertSign }}",
  codeblock: "{{ .Type }}|{{ .Attributes }}|{{ .Options }}|{{ .Inner }}",
  "codeblock-go": "go|{{ .Attributes }}|{{ .Inner }}",
  heading: "{{ .Level }}|{{ .Anchor }}|{{ .Attributes }}|{{ .Text }}|{{ .PlainText }}",
  image: "{{ .Destination }}|{{ .Title }}|{{ .IsBlock }}|{{ .Attributes }}|{{ .Text }}|{{ .PlainText }}",
  link: "{{ .Destination }}|{{ .Title }}|{{ .Text }}|{{ .PlainText }}",
  passthrough: "{{ .Type }}|{{ .Inner }}|{{ .Attributes }}",
  table:
    "{{ .Attributes }}|{{ range .THead }}{{ range . }}{{ .Text }}/{{ .Alignment }};{{ end }}{{ end }}|{{ range .TBody }}{{ range . }}{{ .Text }}/{{ .Alignment }};{{ end }}|{{ end }}",
};

const SHORTCODES = {
  one: `[{{ .Ordinal }}|{{ .Params }}|{{ with .Parent }}{{ .Name }}{{ else }}${POSITION}{{ end }}]`,
  block: "<div>\n\n## in *block* {{ .Ordinal }}\n\n- x\n</div>",
  lines: "*a*\n{{ .Get 0 }}\n\n> b\n",
  nothing: "",
  wrap: `<w {{ .Ordinal }}>{{ .Inner }}</w>`,
  plain: "{{ .InnerDeindent }}",
  markdown: "({{ .Inner | markdownify }})",
  string: `({{ .Page.RenderString (dict "display" "block") .Inner }})`,
};

/** Layouts by path; hooks are those that `has` says. */
export function randomLayouts(has: (hook: string) => boolean): Record<string, string> {
  const layouts: Record<string, string> = { "page.html": PAGE };
  for (const [name, text] of Object.entries(SHORTCODES)) layouts[`_shortcodes/${name}.html`] = text;
  for (const [name, text] of Object.entries(HOOKS))
    if (has(name)) layouts[`_markup/render-${name}.html`] = `[${name} ${HOOK}|${text}]{{- /**/ -}}`;
  return layouts;
}
