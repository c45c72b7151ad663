// PowerShell; letter case doesn't count.
import { words, type Grammar, type Rule } from "./grammar.ts";

const HELP = `component|description|example|externalhelp|forwardhelpcategory|forwardhelptargetname|functionality|inputs|link|notes|outputs|parameter|remotehelprunspace|role|synopsis`;
const KEYWORDS = `while until trap switch return ref process param parameter in if global: foreach for finally filter end elseif
  else dynamicparam do default continue break begin \\? % #script #private #local #global try catch throw`;
const OPERATORS = `and as band bnot bor bxor casesensitive ccontains ceq cge cgt cle clike clt cmatch cne cnotcontains cnotlike
  cnotmatch contains creplace eq exact f file ge gt icontains ieq ige igt ile ilike ilt imatch ine inotcontains inotlike
  inotmatch ireplace is isnot le like lt match ne not notcontains notlike notmatch or regex replace wildcard`;
const ALIASES = `ac asnp cat cd cfs chdir clc clear clhy cli clp cls clv cnsn compare copy cp cpi cpp curl cvpa dbp del diff dir
  dnsn ebp echo epal epcsv epsn erase etsn exsn fc fhx fl foreach ft fw gal gbp gc gci gcm gcs gdr ghy gi gjb gl gm gmo gp gps
  gpv group gsn gsnp gsv gu gv gwmi h history icm iex ihy ii ipal ipcsv ipmo ipsn irm ise iwmi iwr kill lp ls man md measure mi
  mount move mp mv nal ndr ni nmo npssc nsn nv ogv oh popd ps pushd pwd r rbp rcjb rcsn rd rdr ren ri rjb rm rmdir rmo rni rnp
  rp rsn rsnp rujb rv rvpa rwmi sajb sal saps sasv sbp sc select set shcm si sl sleep sls sort sp spjb spps spsv start sujb sv
  swmi tee trcm type wget where wjb write`;
const ATTRIBUTES = `mandatory parametersetname position helpmessage valuefrompipeline valuefrompipelinebypropertyname
  valuefromremainingarguments dontshow confirmimpact defaultparametersetname helpuri supportspaging supportsshouldprocess
  positionalbinding`;
const VALIDATORS = `parameter validatenotnullorempty validatescript validaterange validateset validatepattern validatelength
  validatecount cmdletbinding alias`;

const variable: Rule = [
  /\$(?:(?:global|script|private|env):)?\w+|\$\{(?:(?:global|script|private|env):)?\w+\}/i,
  "nv",
];

const root: readonly Rule[] = [
  [/\(/, "p", "parentheses"],
  [/\s+/, ""],
  [/(#)(requires)(\s+)/i, ["c", "k", "w"], "requires"],
  [new RegExp(`^(\\s*#[#\\s]*)(\\.(?:${HELP}))([^\\n]*$)`, "i"), ["c", "sd", "c"]],
  [/#[^\n]*?$/, "c"],
  [/(?:&lt;|<)#/, "cm", "comment"],
  [/[A-Z]:/i, "n"],
  [/@"\n/, "sh", "text"],
  [/@'\n[^]*?\n'@/, "sh"],
  [/@(?=\(|\{)|\$(?=\()/, "vm"],
  [/`[-'"$@]/, "p"],
  [/"/, "s2", "string"],
  [/'(?:[^']|'')*'/, "s1"],
  [
    /(?<!\S)(function|filter|workflow)(\s*)(global:|script:|private:|env:)?(\w\S*\b)/i,
    ["kd", "w", "vm", "nb"],
  ],
  [/(?<!\S)(class|configuration)(\s+)(\w\S*)(\s*)(:*)/i, ["kd", "w", "nb", "nb", "nb"]],
  [/\$false|\$null|\$true(?=\b)/i, "vm"],
  [/(?:\$|@@|@)(?:(?:global|script|private|env):)?\w+/i, "nv"],
  [words(VALIDATORS, "", "\\b", "i"), "nb"],
  [/[a-z]\w*-[a-z]\w*\b/i, "nb"],
  [words(ATTRIBUTES, "", "\\b", "i"), "na"],
  [words(KEYWORDS, "", "\\b", "i"), "k"],
  [words(OPERATORS, "-", "\\b", "i"), "o"],
  [words(ALIASES, "", "\\s", "i"), "nb"],
  [/(\[)([a-z_[][\w. `,[\]]*)(\])/i, ["p", "no", "p"]],
  [/(?<!\[)(?<=\S[^*|\n]\.)\w+(?=\s+|\(|\{|\.)/, "py"],
  [/(?<!\w)([-+]?(?:[0-9]+)?\.?[0-9]+(?:e[0-9]+)?[FDM]?)((?:[kmgtp]b)?)\b/i, ["mf", "p"]],
  [/-[a-z_]\w*:*|\w+/i, "n"],
  [/[.,;@{}[\]$()=+*/\\&%!~?^`|<>-]|::/, "p"],
];

export const powershell: Grammar = {
  root,
  requires: [
    [/\s*\n|\s*$/, "w", 1],
    [/-(?:modules|pssnapin|runasadministrator|ahellid|version|assembly|psedition)/i, "kd"],
    [/-\S*\b/, "c"],
    [/\s+\S+/, "na"],
  ],
  parentheses: [[/\)/, "p", 1], ...root],
  comment: [
    [/[^#&.]+/, "cm"],
    [/#(?:>|&gt;)/, "cm", 1],
    [new RegExp(`(\\s*\\.)(${HELP})(\\s*$)`, "i"), ["cm", "sd", "cm"]],
    [/[#&.]/, "cm"],
  ],
  string: [
    [/`[0abfnrtv'"$`]/i, "se"],
    [/[^$`"]+/, "s2"],
    [/\$\(/, "p", "parentheses"],
    variable,
    [/""|[`$]/, "s2"],
    [/"/, "s2", 1],
  ],
  text: [[/\n"@/, "sh", 1], [/\$\(/, "p", "parentheses"], variable, [/[^@\n]+"\]/, "sh"], [/[^]/, "sh"]],
};
