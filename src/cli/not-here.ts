// Commands of Hugo that this program doesn't have, with what to do instead.

const modules = "themes are folders below themes/, copies below _vendor/ or npm packages";

const instead: Readonly<Record<string, string>> = {
  completion: "homelab-site --help lists commands and flags",
  convert: "front matter may be YAML, TOML or JSON, side by side in one site",
  deploy: "what is in the destination is the site: copy it with rsync, or with the tool of your host",
  gen: "homelab-site --help and the manual say what Hugo's generated pages do",
  import: "content of Jekyll needs no more than its front matter and the date in its file names",
  mod: `${modules}; "homelab-site config mounts" prints which are used`,
  "mod get": `${modules}: get it with "npm install", or with git into themes/`,
  "mod init": `${modules}: "npm init" makes the file that names them`,
  "mod npm": `${modules}: "npm install" reads package.json as it is`,
  "mod vendor": `${modules}: a copy below _vendor/ that Hugo made is used`,
  "server trust": `make a certificate with mkcert, and give it with --tlsCertFile and --tlsKeyFile`,
};

/** What to do instead of a command of Hugo's; undefined for words that are none. */
export function insteadOf([first = "", second = ""]: readonly string[]): string | undefined {
  const name = first === "serve" ? "server" : first;
  const words = `${name} ${second}`;
  if (Object.hasOwn(instead, words)) return instead[words];
  return Object.hasOwn(instead, name) ? instead[name] : undefined;
}
