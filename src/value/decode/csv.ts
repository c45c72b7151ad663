// CSV as Go's encoding/csv reads it: quoted fields, a delimiter and a comment character of one's choice.
import { DecodeError } from "./error.ts";

export interface CsvOptions {
  readonly delimiter: string;
  /** Lines that begin so are left out; "" for none. */
  readonly comment: string;
  /** A quote within an unquoted field is text. */
  readonly lazyQuotes: boolean;
}

const defaults: CsvOptions = { delimiter: ",", comment: "", lazyQuotes: false };

/** The rows of a CSV text; throws a DecodeError. */
export function decodeCsv(text: string, options: Partial<CsvOptions> = {}): string[][] {
  const reader = new CsvReader(text.replaceAll("\r\n", "\n"), { ...defaults, ...options });
  return reader.rows();
}

class CsvReader {
  readonly text: string;
  readonly options: CsvOptions;
  at = 0;
  line = 1;

  constructor(text: string, options: CsvOptions) {
    this.text = text;
    this.options = options;
  }

  rows(): string[][] {
    const rows: string[][] = [];
    while (this.at < this.text.length) {
      if (this.skipLine()) continue;
      const start = this.line;
      const row = this.row();
      if (rows[0] && row.length !== rows[0].length)
        throw new DecodeError(
          `expected ${rows[0].length} fields as in the first row, got ${row.length}`,
          start,
          1,
        );
      rows.push(row);
    }
    return rows;
  }

  /** Empty lines and comments count for nothing. */
  skipLine(): boolean {
    const { comment } = this.options;
    const isComment = comment !== "" && this.text.startsWith(comment, this.at);
    if (!isComment && this.text[this.at] !== "\n") return false;
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end + 1;
    this.line++;
    return true;
  }

  row(): string[] {
    const fields: string[] = [];
    for (;;) {
      fields.push(this.text[this.at] === '"' ? this.quoted() : this.bare());
      if (!this.text.startsWith(this.options.delimiter, this.at)) break;
      this.at += this.options.delimiter.length;
    }
    this.at++;
    this.line++;
    return fields;
  }

  bare(): string {
    const start = this.at;
    while (this.at < this.text.length && !this.endsField()) this.at++;
    const field = this.text.slice(start, this.at);
    if (field.includes('"') && !this.options.lazyQuotes)
      throw new DecodeError('a quote (") stands in a field without quotes', this.line, 1);
    return field;
  }

  endsField(): boolean {
    return this.text[this.at] === "\n" || this.text.startsWith(this.options.delimiter, this.at);
  }

  quoted(): string {
    const start = this.line;
    let field = "";
    for (this.at++; this.at < this.text.length; this.at++) {
      const c = this.text[this.at]!;
      if (c === "\n") this.line++;
      if (c === '"') {
        if (this.text[this.at + 1] === '"') this.at++;
        else if (this.closes()) {
          this.at++;
          return field;
        } else if (!this.options.lazyQuotes)
          throw new DecodeError('text follows the closing quote (")', this.line, 1);
      }
      field += c;
    }
    throw new DecodeError('a field has no closing quote (")', start, 1);
  }

  closes(): boolean {
    const next = this.at + 1;
    return (
      next >= this.text.length ||
      this.text[next] === "\n" ||
      this.text.startsWith(this.options.delimiter, next)
    );
  }
}
