// Files that machines are set up with: Docker, nginx, HCL, Terraform, Make, zones of the DNS.
import { within, words, type Grammar, type Rule } from "./grammar.ts";

const bash = within("bash");
const CONTINUED = "\\s*\\\\?\\s*";

export const docker: Grammar = {
  root: [
    [/#.*/, "c"],
    [new RegExp(`(ONBUILD)(${CONTINUED})`, "i"), ["k", bash]],
    [new RegExp(`(HEALTHCHECK)((?:(?:${CONTINUED}--\\w+=\\w+)+${CONTINUED})?)`, "i"), ["k", bash]],
    [new RegExp(`(VOLUME|ENTRYPOINT|CMD|SHELL)(${CONTINUED})(\\[.*?\\])`, "i"), ["k", bash, within("json")]],
    [new RegExp(`(LABEL|ENV|ARG)((?:(?:${CONTINUED}\\w+=\\w+)+${CONTINUED})?)`, "i"), ["k", bash]],
    [
      /((?:FROM|MAINTAINER|EXPOSE|WORKDIR|USER|STOPSIGNAL)|VOLUME)\b(\s)(\S*)\b(?:(\s)(AS)\b(\s)(\S*))?\b/i,
      ["k", "w", "s", "w", "k", "w", "s"],
    ],
    [/RUN|CMD|ENTRYPOINT|ENV|ARG|LABEL|ADD|COPY/i, "k"],
    [/(?:.*\\\n)*.+/, bash],
  ],
};

const nginxBase: readonly Rule[] = [
  [/#.*\n/, "c1"],
  [/on|off/, "no"],
  [/\$[^\s;#()]+/, "nv"],
  [/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/, "n"],
  [/([a-z0-9.-]+)(:)([0-9]+)/, ["n", "p", "mi"]],
  [/[a-z-]+\/[a-z+-]+/, "s"],
  [/[0-9]+[km]?\b/, "mi"],
  [/(~)(\s*)([^\s{]+)/, ["p", "", "sr"]],
  [/[:=~]/, "p"],
  [/[^\s;#{}$]+/, "s"],
  [/\/[^\s;#]*/, "n"],
  [/\s+/, ""],
  [/[$;]/, ""],
];

export const nginx: Grammar = {
  root: [[/(include)(\s+)([^\s;]+)/, ["k", "", "n"]], [/[^\s;#]+/, "k", "statement"], ...nginxBase],
  block: [[/\}/, "p", 2], [/[^\s;#]+/, "kn", "statement"], ...nginxBase],
  statement: [[/\{/, "p", "block"], [/;/, "p", 1], ...nginxBase],
};

export const hcl: Grammar = {
  root: [
    [/".*"/, "s2"],
    [/[[\](),.]/, "p"],
    [/[{}]/, ""],
    [/\b(?:false|true)\b/, "kt"],
    [/\s*\/\*/, "cm", "comment"],
    [/\s*#.*\n/, "c1"],
    [/((?:(?!\s*=).)*)(\s*)(=)/, ["n", "", "o"]],
    [/\d+/, "m"],
    [/\b\w+\b/, "k"],
    [/\$\{/, "si", "interpolation"],
    // A line's indentation belongs to what is set in it.
    [/\n|\s+|\\\n/, ""],
  ],
  interpolation: [
    [/\$\{/, "si", "interpolation"],
    [/\b(?:element|concat|lookup|file|join)\b/, "nb"],
    [/".*"/, "s2"],
    [/[[\](),.]/, "p"],
    [/\s+/, ""],
    [/\}/, "si", 1],
  ],
  comment: [
    [/[^*/]+/, "cm"],
    [/\/\*/, "cm", "comment"],
    [/\*\//, "cm", 1],
    [/[*/]/, "cm"],
  ],
};

// Hugo sees these only behind a character that is no dot, and colours that one, too.
const BEHIND_A_CHARACTER = `setintersection coalescelist setsubtract setproduct matchkeys chunklist transpose contains
  distinct coalesce setunion reverse flatten element compact lookup length concat values zipmap range merge slice index list
  sort keys map base64decode base64encode base64gzip jsondecode jsonencode yamldecode yamlencode csvdecode urlencode`;
const FUNCTIONS = `module count data each var parseint signum floor ceil log max min abs pow trimsuffix formatlist trimprefix
  trimspace regexall replace indent strrev format substr chomp split title regex lower upper trim join`;
const MORE_FUNCTIONS = `templatefile filebase64 fileexists pathexpand basename abspath fileset dirname file formatdate timestamp
  timeadd filebase64sha256 filebase64sha512 base64sha512 base64sha256 filesha256 rsadecrypt filesha512 filesha1 filemd5 uuidv5
  bcrypt sha256 sha512 sha1 uuid md5 cidrnetmask cidrsubnet cidrhost tostring tonumber tobool tolist tomap toset can try`;

const terraformRoot: readonly Rule[] = [
  [/[[\](),.{}]/, "p"],
  [/"/, "s2", "string"],
  [/-?\d+/, "m"],
  [/=>/, "p"],
  [/(?:false|true)\b/, "kc"],
  [/\/\*[^]*?\*\//, "cm"],
  [/\s*(?:#|\/\/).*\n/, "c1"],
  [/^(?:provisioner|variable|resource|provider|module|output|data)(?!\.)\b/, "kr"],
  [/(?:for|in)\b/, "k"],
  [words(FUNCTIONS, ""), "nb"],
  [words(BEHIND_A_CHARACTER, "[^.]"), "nb"],
  [words(MORE_FUNCTIONS, ""), "nb"],
  [/(?:^|[^.\w])(?:name|x|default|type|description|value)(?:_[a-zA-Z]\w*)*/, "na"],
  [/=(?!>)|[-+*/:!%>]|<(?!<)|&&|\||\?/, "o"],
  [/\n|\s+|\\\n/, ""],
  [/[a-zA-Z]\w*/, "nx"],
  // <<END … END
  [/(<<-?)(?<end>\w+)(\n\s*(?:(?!\k<end>)[^])*)(\k<end>)/, ["o", "o", "s", "o"]],
];

export const terraform: Grammar = {
  root: terraformRoot,
  string: [
    [/"/, "s2", 1],
    [/\\\\"|[^"\\$]+|[^\\"$]+/, "s2"],
    [/\$\{/, "si", "interpolation"],
  ],
  interpolation: [[/\}/, "si", 1], ...terraformRoot],
};

export const makefile: Grammar = {
  root: [
    [/^(?:[\t ]+.*\n|\n)+/, bash],
    [/\$[<@$+%?|*]/, "k"],
    [/\s+/, ""],
    [/#.*?\n/, "c"],
    [/(export)(\s+)(?=[\w${}\t -]+\n)/, ["k", ""], "export"],
    [/export\s+/, "k"],
    [/([\w${}().-]+)(\s*)([!?:+]?=)([ \t]*)((?:.*\\\n)+|.*\n)/, ["nv", "", "o", "", bash]],
    [/"(?:\\[^]|[^"\\])*"/, "s2"],
    [/'(?:\\[^]|[^'\\])*'/, "s1"],
    [/([^\n:]+)(:+)([ \t]*)/, ["nf", "o", ""], "header"],
    [/\$\(/, "k", "expansion"],
  ],
  expansion: [
    [/[^$a-zA-Z_()]+/, ""],
    [/[a-zA-Z_]+/, "nv"],
    [/\$/, "k"],
    [/\(/, "k", "expansion"],
    [/\)/, "k", 1],
  ],
  export: [
    [/[\w${}-]+/, "nv"],
    [/\n/, "", 1],
    [/\s+/, ""],
  ],
  header: [
    [/[,|]/, "p"],
    [/#.*?\n/, "c", 1],
    [/\\\n/, ""],
    [/\$\(/, "k", "expansion"],
    [/[a-zA-Z_]+/, "n"],
    [/\n/, "", 1],
    [/./, ""],
  ],
};

const RECORDS = `IN A AAAA AFSDB APL CAA CDNSKEY CDS CERT CNAME DHCID DLV DNAME DNSKEY DS HIP IPSECKEY KEY KX LOC MX NAPTR NS
  NSEC NSEC3 NSEC3PARAM PTR RRSIG RP SIG SOA SRV SSHFP TA TKEY TLSA TSIG TXT`;

export const zone: Grammar = {
  root: [
    [words(RECORDS), "k"],
    [/;.*(?:\S|$)/, "c"],
    [/\b(?:[\dA-Fa-f]{1,4}:){1,7}(?::|[\dA-Fa-f]{1,4})(?::[\dA-Fa-f]{1,4})*\b/, "il"],
    [/\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b/, "mi"],
    [/\b\d+[dhwm]?/, "sc"],
    [/\b[\w.-]+\.(?:$|\s)/, "py"],
    [/[\w.-]+\.[a-z-]{2,24}\.?|^(?:@|[\w-]+)/, "nc"],
    [/^\$(?:TTL|GENERATE|INCLUDE|ORIGIN)/, "na"],
    [/[()]/, "p"],
    [/\s+/, "w"],
  ],
};
