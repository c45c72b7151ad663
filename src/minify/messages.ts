// What is told of a text that can't be minified. Who asked for it adds which text that is.

/** A fault in the text that was to be minified. */
export class MinifyError extends Error {
  override readonly name = "MinifyError";
  /** Of the fault within the text. */
  offset: number;

  constructor(language: string, fault: string, offset: number) {
    super(`no valid ${language}: ${fault}`);
    this.offset = offset;
  }
}
