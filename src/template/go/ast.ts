// What a template is after parsing. Every node keeps its place in the source for messages.

export interface TextNode {
  readonly kind: "text";
  readonly pos: number;
  readonly text: string;
}

/** `{{ pipeline }}`: prints, or declares variables. */
export interface ActionNode {
  readonly kind: "action";
  readonly pos: number;
  readonly end: number;
  readonly pipe: Pipe;
}

/** `{{ if }}`, `{{ with }}` or `{{ range }}`; pos and end are those of the opening action. */
export interface BranchNode {
  readonly kind: "if" | "with" | "range";
  readonly pos: number;
  readonly end: number;
  readonly pipe: Pipe;
  readonly body: readonly Node[];
  readonly otherwise: readonly Node[];
}

/** `{{ template "name" pipeline }}`, and the call that stands for `{{ block }}`. */
export interface CallNode {
  readonly kind: "template";
  readonly pos: number;
  readonly end: number;
  readonly name: string;
  readonly pipe: Pipe | undefined;
}

/** `{{ break }}` or `{{ continue }}`. */
export interface JumpNode {
  readonly kind: "break" | "continue";
  readonly pos: number;
  readonly end: number;
}

export type Node = TextNode | ActionNode | BranchNode | CallNode | JumpNode;

/** `$a, $b := command | command`. */
export interface Pipe {
  readonly kind: "pipe";
  readonly pos: number;
  readonly end: number;
  /** Names with the dollar sign, at most two. */
  readonly variables: readonly string[];
  /** True for `=`, false for `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

/** `operand operand …`: the first is called with the others. */
export interface Command {
  readonly pos: number;
  readonly end: number;
  readonly operands: readonly [Operand, ...Operand[]];
}

interface Place {
  readonly pos: number;
  readonly end: number;
}

export type Operand =
  | ({ readonly kind: "dot" } & Place)
  | ({ readonly kind: "nil" } & Place)
  | ({ readonly kind: "boolean"; readonly value: boolean } & Place)
  | ({ readonly kind: "number"; readonly value: number; readonly float: boolean } & Place)
  | ({ readonly kind: "string"; readonly value: string } & Place)
  | ({ readonly kind: "identifier"; readonly name: string } & Place)
  | ({ readonly kind: "field"; readonly path: readonly string[] } & Place)
  | ({ readonly kind: "variable"; readonly name: string; readonly path: readonly string[] } & Place)
  | ({ readonly kind: "chain"; readonly operand: Operand; readonly path: readonly string[] } & Place)
  | Pipe;

/** One template: the file itself or a `{{ define }}` in it. */
export interface Definition {
  readonly name: string;
  readonly pos: number;
  readonly body: readonly Node[];
}
