// The files of a new site. Actions of the workflow are fixed by commit, as a tag can be moved to other code.
import type { Scaffold } from "./scaffold.ts";
import { VERSION } from "./version.ts";

const HOME = `---
title: Welcome
---

This is the home page. Its text is in \`content/_index.md\`; the pages below \`content/docs/\` are in the
[documentation](docs/).
`;

const SECTION = `---
title: Documentation
---

Every Markdown file in this folder is a page of this section.
`;

const PAGE = `---
title: First steps
weight: 1
---

## Write

Change this file, and a browser that shows the page follows.

## Add a page

\`\`\`sh
npx homelab-site new docs/another-page.md
\`\`\`

A new page is a draft: \`serve -D\` shows it. Take \`draft: true\` away to publish it.
`;

const ARCHETYPE = `---
title: '{{ replace .File.ContentBaseName "-" " " | title }}'
date: {{ .Date }}
draft: true
---
`;

const IGNORED = `/public/
/resources/
/node_modules/
/.hugo_build.lock
`;

const WORKFLOW = `# Publishes the site on GitHub Pages. In the repository's settings, choose "GitHub Actions" as source of Pages.
name: Publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions: {}

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
          package-manager-cache: false
      - uses: actions/configure-pages@45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0
        id: pages
      - run: npx --yes homelab-site@${VERSION} build --baseURL "$BASE_URL/"
        env:
          BASE_URL: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: public

  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
        id: deployment
`;

/** Everything but the configuration. */
export function siteFiles(): Scaffold {
  return {
    "content/_index.md": HOME,
    "content/docs/_index.md": SECTION,
    "content/docs/first-steps.md": PAGE,
    "archetypes/default.md": ARCHETYPE,
    "layouts/": "",
    "static/": "",
    ".gitignore": IGNORED,
    ".github/workflows/publish.yml": WORKFLOW,
  };
}
