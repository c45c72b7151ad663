// English plurals and singulars, and readable text from identifiers, with the answers that Hugo's library gives,
// its odd ones included (`video` → `videoes`): section titles and links come out the same.

/** Words of their own: singular and plural. */
const irregular = `
addendum addenda|alias aliases|alumna alumnae|alumnus alumni|analysis analyses|apex apices|appendix appendices|aquarium aquaria
area area|atrium atria|auditorium auditoria|axis axes|bacillus bacilli|bacterium bacteria|basis bases|buffalo buffaloes
cactus cacti|child children|codex codices|consortium consortia|corpus corpora|crisis crises|criterion criteria
datum data|diagnosis diagnoses|die dice|dwarf dwarfs|ellipsis ellipses|emporium emporia|equilibrium equilibria|erratum errata
fez fezzes|focus foci|gas gas|genus genera|gymnasium gymnasia|helix helices|hypothesis hypotheses|idea idea
index indices|larva larvae|latex latices|locus loci|matrix matrices|maximum maxima|medium media|memorandum memoranda
metadatum metadata|millennium millennia|minimum minima|momentum momenta|nebula nebulae|nucleus nuclei|oasis oases
ovum ova|ox oxen|parenthesis parentheses|person people|phenomenon phenomena|potato potatoes|premium premia|quiz quizzes
radius radii|radix radices|referendum referenda|spectrum spectra|stratum strata|syllabus syllabi|symposium symposia
synopsis synopses|testis testes|thesis theses|thief thieves|tomato tomatoes|topaz topazes|ultimatum ultimata|vertebra vertebrae
vertex vertices|vita vitae|vortex vortices|zebra zebra|scarf scarves|wharf wharves
`;

/** The same in the plural. */
const uncountable = new Set(
  "aircraft beef bison chassis deer equipment information jeans money moose news police rice salmon series sheep shrimp species swine trout tuna".split(
    " ",
  ),
);

/** Singulars that the rules would miss. */
const singulars: Readonly<Record<string, string>> = {
  axes: "axis",
  bases: "base",
  ellipses: "ellipse",
  moves: "move",
  quizzes: "quiz",
  movies: "movie",
  cookies: "cookie",
  shoes: "shoe",
  toes: "toe",
  topazes: "topaz",
  idea: "ideum",
  area: "areum",
  zebra: "zebrum",
  gas: "ga",
};

type Rule = readonly [pattern: RegExp, replacement: string];

const pluralRules: readonly Rule[] = [
  [/fish$/, "fish"],
  [/(^|[^u])man$/, "$1men"],
  [/(m|(?<!b)l)ouse$/, "$1ice"],
  [/(f)oot$/, "$1eet"],
  [/(t)ooth$/, "$1eeth"],
  [/(g)oose$/, "$1eese"],
  [/(^|[^r])eau$/, "$1eaux"],
  [/(?:[ml]ice|feet|teeth|geese|eaux)$/, "$&"],
  [/[ei]z$/, "$&zes"],
  [/(?:us|ss|x|tz|zz|ch|sh)$/, "$&es"],
  [/s$/, "s"],
  [/(^|[^aeiou]|qu)y$/, "$1ies"],
  [/([lr])f$/, "$1ves"],
  [/([eo]a)f$/, "$1ves"],
  [/fe$/, "ves"],
  [/(?:[iolt]|an)o$/, "$&s"],
  [/o$/, "oes"],
  [/(?:men|people|children|data|media)$/, "$&"],
];

const singularRules: readonly Rule[] = [
  [/eaus$/, "eau"],
  [/(fish|ss|us)$/, "$1"],
  [/men$/, "man"],
  [/([ml])ice$/, "$1ouse"],
  [/feet$/, "foot"],
  [/teeth$/, "tooth"],
  [/geese$/, "goose"],
  [/eaux$/, "eau"],
  [/(ache)s$/, "$1"],
  [/([ei]z)zes$/, "$1"],
  [/(ss|x|ch|sh|zz|tz)es$/, "$1"],
  [/(ouse)s$/, "$1"],
  [/uses$/, "us"],
  [/ies$/, "y"],
  [/(l|ea|oa)ves$/, "$1f"],
  [/([^f])ves$/, "$1fe"],
  [/fves$/, "ffe"],
  [/oes$/, "o"],
  [/s$/, ""],
];

interface Dictionary {
  readonly plurals: ReadonlyMap<string, string>;
  readonly singulars: ReadonlyMap<string, string>;
}

let dictionary: Dictionary | undefined;

function loadDictionary(): Dictionary {
  const pairs = irregular
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(" ") as [string, string]);
  return {
    plurals: new Map(pairs),
    singulars: new Map([...pairs.map(([one, many]) => [many, one] as const), ...Object.entries(singulars)]),
  };
}

/** The plural of a word, or of the last word of a phrase: `category` → `categories`, `my tag` → `my tags`. */
export function pluralize(text: string): string {
  dictionary ??= loadDictionary();
  const { plurals, singulars: known } = dictionary;
  return inflectLastWord(text, (word) => {
    if (uncountable.has(word) || (known.has(word) && !plurals.has(word))) return word;
    return plurals.get(word) ?? applyRules(pluralRules, word, `${word}s`);
  });
}

/** The singular of a word, or of the last word of a phrase: `categories` → `category`. */
export function singularize(text: string): string {
  dictionary ??= loadDictionary();
  const { plurals, singulars: known } = dictionary;
  return inflectLastWord(text, (word) => {
    if (uncountable.has(word)) return word;
    return known.get(word) ?? (plurals.has(word) ? word : applyRules(singularRules, word, word));
  });
}

function applyRules(rules: readonly Rule[], word: string, otherwise: string): string {
  for (const [pattern, replacement] of rules)
    if (pattern.test(word)) return word.replace(pattern, replacement);
  return otherwise;
}

/** The letters that stay keep their case, so `API` becomes `APIs` and `Person` becomes `People`. */
function inflectLastWord(text: string, inflect: (word: string) => string): string {
  const word = lastWord(text);
  if (word === "") return text;
  const result = inflect(word.toLowerCase());
  let same = 0;
  while (same < result.length && word[same]?.toLowerCase() === result[same]) same++;
  const changed = same === 0 && /^\p{Lu}/u.test(word) ? firstUpper(result) : result.slice(same);
  return text.slice(0, text.length - word.length) + word.slice(0, same) + changed;
}

function lastWord(text: string): string {
  return /[\p{L}\p{N}]+$/u.exec(text.slice(-100))?.[0] ?? "";
}

/** The text with its first letter in upper case. */
export function firstUpper(text: string): string {
  const first = text === "" ? "" : String.fromCodePoint(text.codePointAt(0)!);
  const upper = first.toUpperCase();
  // Letters such as ß have no single capital: they stay.
  return upper.length > first.length ? text : upper + text.slice(first.length);
}

const acronyms = new Set(
  `ack acl adsl aes ansi api arp atm bgp bss ccitt chap cidr cir cli cpe cpu crc crt csma cmos dce dec des dhcp dns dram dsl
dslam dte dmi eha eia eigrp eof ess fcc fcs fddi ftp gbic gepof hdlc html http https iana icmp id idf ids ieee ietf imap ip
ips isdn isp json jwt lacp lan lapb lapf llc mac mc mdf mib mpls mtu nac nat nbma nic nrz nrzi nvram ok osi ospf oui pap
pat pc pcm pdu pim pop3 pots ppp pptp ptt pvst ram rarp rcp rfc rip rll rom rstp rtp sdlc sfd sfp slarp slip smtp sna snap
snmp sof sql sram ssh ssid stp syn tdm tftp tia tofu udp uri url usb utf8 utp uuid vc vlan vlsm vpn w3c wan wep wpa www`.split(
    /\s/,
  ),
);

/** An identifier as a phrase: `my-first_post` → `My first post`, `authorID` → `Author ID`, `52` → `52nd`. */
export function humanize(text: string): string {
  if (/^-?\d+$/.test(text)) return ordinal(Number(text));
  const words = splitWords(text).map((word) => (acronyms.has(word) ? word.toUpperCase() : word));
  return firstUpper(words.join(" "));
}

function splitWords(text: string): string[] {
  return text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .split(/[\s_/-]+/)
    .flatMap(splitAcronym)
    .map((word) => word.toLowerCase())
    .filter(Boolean);
}

/** `HTMLParser` → `HTML`, `Parser`; capitals that are no known acronym stay together. */
function splitAcronym(word: string): string[] {
  const match = /^(\p{Lu}+)(\p{Lu}[\p{Ll}\p{N}]+)$/u.exec(word);
  return match && acronyms.has(match[1]!.toLowerCase()) ? [match[1]!, match[2]!] : [word];
}

function ordinal(number: number): string {
  const size = Math.abs(number);
  const suffix = size % 100 >= 11 && size % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][size % 10] ?? "th");
  return `${number}${suffix}`;
}
