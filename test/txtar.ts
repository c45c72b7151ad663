// Several files in one text, so that a site and what is expected of it stand on one screen:
//   words about the case
//   -- content/a.md --
//   the file's text
// The format is txtar's; a file's text ends before the next marker.

export interface Archive {
  readonly comment: string;
  readonly files: ReadonlyMap<string, string>;
}

const MARKER = /^-- (.+?) --$/;

export function parseArchive(text: string): Archive {
  const files = new Map<string, string>();
  let comment = "";
  let name: string | undefined;
  let lines: string[] = [];
  const end = () => {
    const body = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
    if (name === undefined) comment = body;
    else files.set(name, body);
    lines = [];
  };
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const marker = MARKER.exec(line);
    if (marker === null) {
      lines.push(line);
      continue;
    }
    end();
    name = marker[1]!;
  }
  end();
  return { comment, files };
}

export function formatArchive({ comment, files }: Archive): string {
  let text = comment;
  for (const [name, body] of files)
    text += `-- ${name} --\n${body === "" || body.endsWith("\n") ? body : `${body}\n`}`;
  return text;
}
