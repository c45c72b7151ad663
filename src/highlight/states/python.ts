// Python 3.
import { words, type Grammar, type Rule } from "./grammar.ts";

const BUILTINS = `staticmethod classmethod memoryview __import__ issubclass isinstance frozenset bytearray enumerate reversed
  property compile complex delattr hasattr setattr globals getattr divmod filter locals format object sorted slice print bytes
  range input tuple round super float eval list dict repr type vars hash next bool open iter oct pow min zip max map bin len
  set any dir all abs str sum chr int hex ord id`;
const EXCEPTIONS = `PendingDeprecationWarning ConnectionAbortedError ConnectionRefusedError UnicodeTranslateError
  ConnectionResetError ModuleNotFoundError NotImplementedError FloatingPointError StopAsyncIteration UnicodeDecodeError
  DeprecationWarning UnicodeEncodeError NotADirectoryError ProcessLookupError ZeroDivisionError IsADirectoryError
  FileNotFoundError UnboundLocalError KeyboardInterrupt ChildProcessError EnvironmentError IndentationError InterruptedError
  BlockingIOError ArithmeticError ConnectionError BrokenPipeError FileExistsError ResourceWarning PermissionError
  RuntimeWarning ReferenceError AttributeError AssertionError UnicodeWarning RecursionError StopIteration BaseException
  OverflowError SyntaxWarning FutureWarning GeneratorExit ImportWarning UnicodeError TimeoutError WindowsError RuntimeError
  BytesWarning SystemError UserWarning MemoryError ImportError LookupError BufferError SyntaxError SystemExit ValueError
  IndexError NameError Exception TypeError TabError EOFError KeyError VMSError Warning OSError IOError`;
const MAGIC_FUNCTIONS = `instancecheck subclasscheck getattribute length_hint rfloordiv ifloordiv itruediv contains floordiv
  rtruediv reversed setitem complex rdivmod delattr rmatmul ilshift prepare delitem rrshift imatmul rlshift setattr truediv
  getitem missing getattr irshift rshift format invert matmul divmod delete aenter lshift await bytes anext aiter aexit round
  float enter index iadd ipow rpow iter init ixor rmul rmod imul imod iand hash rsub exit rxor bool call rand next radd isub
  repr set add new neg xor and mul mod sub len str ror ior pos del get dir abs int pow eq gt le lt ne or ge`;
const MAGIC_VARIABLES = `annotations kwdefaults qualname objclass defaults closure globals weakref module class bases slots file
  code name func dict self mro doc`;

const NAME = "[_\\p{L}][_\\p{L}\\p{N}]*";
const DIGITS = "\\d(?:_?\\d)*";

const magicFunctions: Rule = [words(MAGIC_FUNCTIONS, "__", "__\\b"), "fm"];

const constants: Rule = [/(?:False|True|None)\b/, "kc"];

/** The beginnings of strings: whether escapes are read, and whether expressions are, depends on the prefix. */
const strings: readonly Rule[] = [
  ...beginnings("(rf|fr|RF|FR|rF|fR|Rf|Fr)", "f", ["escaped braces"]),
  ...beginnings("([fF])", "f", ["format escapes"]),
  ...beginnings("(rb|br|r|RB|BR|R|rB|bR|Rb|Br)", "", []),
  ...beginnings("([uUbB]?)", "", ["escapes"]),
];

function beginnings(prefix: string, kind: string, escapes: readonly string[]): readonly Rule[] {
  return ['"""', "'''", '"', "'"].map((quote) => [
    new RegExp(prefix + `(${quote})`),
    ["sa", quote.startsWith('"') ? "s2" : "s1"],
    [`${kind}${quote}`, ...escapes].join(" with "),
  ]);
}

const expression: readonly Rule[] = [
  ...strings,
  [/[^\S\n]+/, ""],
  [new RegExp(`(?:${DIGITS}\\.(?:${DIGITS})?|(?:${DIGITS})?\\.${DIGITS})(?:[eE][+-]?${DIGITS})?`), "mf"],
  [new RegExp(`${DIGITS}[eE][+-]?${DIGITS}j?`), "mf"],
  [/0[oO](?:_?[0-7])+/, "mo"],
  [/0[bB](?:_?[01])+/, "mb"],
  [/0[xX](?:_?[a-fA-F0-9])+/, "mh"],
  [new RegExp(DIGITS), "mi"],
  [/!=|==|<<|>>|:=|[-~+/*%=<>&^|.]/, "o"],
  [/[\]{}:(),;[]/, "p"],
  [/(?:in|is|and|or|not)\b/, "ow"],
  [/(?:yield from|async for|lambda|yield|await|else|for|if)\b/, "k"],
  constants,
  [words(BUILTINS, "(?<!\\.)"), "nb"],
  [/(?<!\.)(?:self|Ellipsis|NotImplemented|cls)\b/, "bp"],
  [words(EXCEPTIONS, "(?<!\\.)"), "ne"],
  magicFunctions,
  [words(MAGIC_VARIABLES, "__", "__\\b"), "vm"],
  [new RegExp(`@${NAME}(?:\\s*\\.\\s*${NAME})*`), "nd"],
  [/@/, "o"],
  [new RegExp(NAME), "n"],
];

const KEYWORDS =
  /(?:yield from|nonlocal|continue|finally|except|lambda|assert|global|return|raise|yield|while|break|await|async|pass|else|elif|with|try|for|del|as|if|match|case)\b/;

const escapes: Rule = [
  /\\(?:[\\abfnrtv"']|\n|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})/,
  "se",
];
const braces: Rule = [/\{\{|\}\}/, "se"];
const escapesOf: Readonly<Record<string, readonly Rule[]>> = {
  "": [],
  " with escapes": [escapes],
  " with escaped braces": [braces],
  " with format escapes": [braces, escapes],
};

/** What stands in a string, with its end, for each kind of string. */
function stringStates(): Grammar {
  const states: Record<string, readonly Rule[]> = {};
  for (const quote of ['"""', "'''", '"', "'"])
    for (const kind of ["", "f"])
      for (const [name, rules] of Object.entries(escapesOf))
        states[kind + quote + name] = [...rules, ...stringBody(quote, kind === "f")];
  return states;
}

function stringBody(quote: string, isFormat: boolean): readonly Rule[] {
  const name = quote.startsWith('"') ? "s2" : "s1";
  const isLong = quote.length === 3;
  return [
    [new RegExp(quote), name, 1],
    ...(isLong ? [] : [[new RegExp(`\\\\\\\\|\\\\${quote}|\\\\\\n`), "se"] as Rule]),
    ...(isFormat ? formatBody(name) : plainBody(name)),
    ...(isLong ? [[/\n/, name] as Rule] : []),
  ];
}

const formatBody = (name: string): readonly Rule[] => [
  [/\}/, "si"],
  [/\{/, "si", "replacement"],
  [/[^\\'"{}\n]+|['"\\]/, name],
];

const plainBody = (name: string): readonly Rule[] => [
  [/%(?:\(\w+\))?[-#0 +]*(?:[0-9]+|[*])?(?:\.(?:[0-9]+|[*]))?[hlL]?[E-GXc-giorsaux%]/, "si"],
  [
    /\{(?:\w+(?:\.\w+|\[[^\]]+\])*)?(?:![sra])?(?::(?:.?[<>=^])?[-+ ]?#?0?\d*,?(?:\.\d+)?[E-GXb-gnosx%]?)?\}/,
    "si",
  ],
  [/[^\\'"%{\n]+|['"\\]|%|\{{1,2}/, name],
];

export const python: Grammar = {
  root: [
    [/\n/, ""],
    [/(?<![^])#!.+$/, "ch"],
    [/#.*$/, "c1"],
    [/\\\n|\\/, ""],
    [KEYWORDS, "k"],
    constants,
    [/(def)((?:\s|\\\s)+)/, ["k", ""], "function name"],
    [/(class)((?:\s|\\\s)+)/, ["k", ""], "class name"],
    [/(from)((?:\s|\\\s)+)/, ["kn", ""], "from"],
    [/(import)((?:\s|\\\s)+)/, ["kn", ""], "import"],
    ...expression,
  ],
  "function name": [magicFunctions, [new RegExp(NAME), "nf", 1], [/(?:)/, "", 1]],
  "class name": [[new RegExp(NAME), "nc", 1]],
  from: [
    [/(\s+)(import)\b/, ["", "kn"], 1],
    [/\./, "nn"],
    [/None\b/, "bp", 1],
    [new RegExp(NAME), "nn"],
    [/(?:)/, "", 1],
  ],
  import: [
    [/(\s+)(as)(\s+)/, ["", "k", ""]],
    [/\./, "nn"],
    [new RegExp(NAME), "nn"],
    [/(\s*)(,)(\s*)/, ["", "o", ""]],
    [/(?:)/, "", 1],
  ],
  replacement: [[/[{([]/, "p", "inner"], [/(?:=\s*)?(?:![sraf])?[}:]/, "si", 1], [/\s+/, ""], ...expression],
  inner: [[/[{([]/, "p", "inner"], [/[\])}]/, "p", 1], [/\s+/, ""], ...expression],
  ...stringStates(),
};
