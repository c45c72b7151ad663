// While a function is generated: which JavaScript name a variable of the template has at this place.

/** Variables by name, inner ones first. */
export class VariableScope {
  private readonly visible: { name: string; js: string; finder?: string | undefined }[] = [];
  private count = 0;
  /** Every name that was given out, to be declared at the function's start. */
  readonly declared: string[] = [];

  constructor(root: string) {
    this.visible.push({ name: "$", js: root });
  }

  /** A new local of the generated function. */
  local(prefix: string): string {
    const js = `${prefix}${++this.count}`;
    this.declared.push(js);
    return js;
  }

  declare(name: string): string {
    const js = this.local("v");
    this.visible.push({ name, js });
    return js;
  }

  find(name: string): string | undefined {
    return this.visible.findLast((variable) => variable.name === name)?.js;
  }

  /** Says what the variable holds from here on: what this call found, or anything. */
  holds(name: string, finder: string | undefined): void {
    const variable = this.visible.findLast((one) => one.name === name);
    if (variable) variable.finder = finder;
  }

  /** The call that found what the variable holds, as it is written. */
  finder(name: string): string | undefined {
    return this.visible.findLast((variable) => variable.name === name)?.finder;
  }

  /** Runs `work`; what it declares is out of sight afterwards. */
  block(work: () => void): void {
    const { length } = this.visible;
    work();
    this.visible.length = length;
  }
}
