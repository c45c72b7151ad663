// The files of a new theme, in Go's template language, so that Hugo can use it too.
import type { Scaffold } from "./scaffold.ts";

const BASE = `<!doctype html>
<html lang="{{ site.Language.Locale }}">
<head>
  {{ partial "head.html" . }}
</head>
<body>
  {{ partial "header.html" . }}
  <main>
    {{ block "main" . }}{{ end }}
  </main>
  {{ partial "footer.html" . }}
</body>
</html>
`;

const HEAD = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} | {{ site.Title }}{{ end }}</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="stylesheet" href="{{ "css/main.css" | relURL }}">
`;

const HEADER = `<header>
  <a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
  {{ with site.Menus.main }}
  <nav>
    {{ range . }}<a href="{{ .URL }}">{{ .Name }}</a>{{ end }}
  </nav>
  {{ end }}
</header>
`;

const FOOTER = `<footer>
  {{ with site.Copyright }}<p>{{ . }}</p>{{ end }}
</footer>
`;

const LIST = `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>
  {{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}
</ul>
{{ end }}
`;

const PAGE = `{{ define "main" }}
<article>
  <h1>{{ .Title }}</h1>
  {{ .Content }}
</article>
{{ end }}
`;

const STYLE = `:root {
  color-scheme: light dark;
}
body {
  font: 1rem/1.6 system-ui, sans-serif;
  margin: 0 auto;
  max-width: 45rem;
  padding: 1rem;
}
`;

const ARCHETYPE = `---
title: '{{ replace .File.ContentBaseName "-" " " | title }}'
date: {{ .Date }}
draft: true
---
`;

/** Everything but the configuration. */
export function themeFiles(): Scaffold {
  return {
    "layouts/baseof.html": BASE,
    "layouts/home.html": LIST,
    "layouts/section.html": LIST,
    "layouts/taxonomy.html": LIST,
    "layouts/term.html": LIST,
    "layouts/page.html": PAGE,
    "layouts/_partials/head.html": HEAD,
    "layouts/_partials/header.html": HEADER,
    "layouts/_partials/footer.html": FOOTER,
    "static/css/main.css": STYLE,
    "archetypes/default.md": ARCHETYPE,
  };
}
