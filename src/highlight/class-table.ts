// What Prism's types of tokens are in Hugo's classes. Found by highlighting the same code with both; where a language
// has a habit of its own it stands below, under its grammar's name. A table is a list of type:class; `type<outer` is a
// type inside another. "-" is plain text, and five classes are decided by the text itself: "s?" by its quotes, "c?"
// by how the comment opens, "m?" by how the number is written, "o?" by being a word, "d?" by the file of a diff. Text that Prism leaves plain is `word`, `space` or `sym`.

/** What holds for all languages. */
export const commonClasses =
  "comment:c? prolog:cp doctype:cp cdata:cp shebang:ch hashbang:ch string:s? char:sc regex:sr number:m? boolean:kc " +
  "keyword:k builtin:nb class-name:nc function:nf tag:nt attr-name:na attr-value:s atrule:k property:nt key:na " +
  "selector:nc constant:no important:k url:s punctuation:p operator:o variable:nv symbol:ss directive:k " +
  "triple-quoted-string:s? template-string:sb annotation:nd decorator:nd namespace:nn date:ld datetime:ld null:kc " +
  "nil:kc section-name:k value:s entity:ni bold:gs italic:ge strike:gd";

/** What a language does otherwise. */
export const classesByGrammar: Readonly<Record<string, string>> = {
  apacheconf:
    "comment:c punctuation<directive-block:nt punctuation<directive-block-parameter:s directive-inline:nb regex:- " +
    "directive-flags:-",
  awk: "keyword:kr word:nx function:kr",
  bash:
    "shebang:cp parameter:- punctuation:o number:- function:- for-or-select:- function-name:- environment:nv " +
    "builtin:nb string:s?",
  batch: "operator:p command:- string<command:nv number:- label:nl",
  c:
    "directive-hash:cp directive:cp string<macro:cpf macro-name:cp class-name:n string:s constant:nb word:n " +
    "expression:n",
  clojure: "keyword:nb word:nv sym:nv string:s boolean:nv",
  cmake: "comment:c keyword:nb property:s number:s word:s sym:s variable:s operator:s namespace:s string:s",
  cpp: "directive-hash:cp directive:cp string<macro:cpf class-name:n function:n double-colon:o string:s word:n",
  csharp: "class-name:n operator:p number:m string:s return-type:n function:n word:n",
  css:
    "selector:nt class:nc id:nn pseudo-class:nd pseudo-element:nd property:k word:kc comment:c rule:k function:nb " +
    "punctuation<url:p url:sx important:cp atrule:nt number:m? unit:kt color:kc hexcode:mh variable:nv",
  dart: "keyword:kd class-name:n number:m metadata:n punctuation<generics:o function:n expression:n word:n",
  diff: "coord:d? deleted:gd deleted-sign:gd deleted-arrow:gd inserted:gi inserted-sign:gi inserted-arrow:gi word:gh space:gh sym:gh unchanged:-",
  django: "punctuation<tag:x tag<tag:x delimiter:cp tag:k number:m comment:c",
  docker: "comment:c keyword:k instruction:- property:- string<options:- operator:se string:s2",
  elixir:
    "attribute:na string<doc:s function:n attr-name:ss string:s delimiter:si interpolation:n boolean:no word:n",
  erlang: "function:ni atom:n comment:c string:s boolean:n",
  fsharp: "class-name:kt number:n string:s word:n",
  go: "space:w word:nx string:s builtin:kt",
  graphql:
    "comment:c space:w keyword:kd directive:nd attr-name:py string:s scalar:nc operator:p number:py " +
    "definition-query:nc property-query:py constant:py property:py boolean:nc",
  groovy: "punctuation:o interpolation-punctuation:s2 expression:s2 function:n keyword:k word:n string:s?",
  handlebars: "delimiter:cp punctuation:k number:m comment:c",
  haskell: "keyword:kr constant:kt hvariable:nf import-statement:nn operator:ow builtin:nf string:s",
  hcl: "punctuation:p property:nx type:s2 word:nx boolean:kc string:s2",
  http: "method:nf request-target:nn http-version:kr header-name:n punctuation<header:o header-value:l operator:p",
  ini: "punctuation<section:k punctuation:o inner-value:s word:na sym:na",
  java: "keyword:kd space:w punctuation<namespace:nn class-name:n constant:n string:s function:na punctuation<generics:o",
  javascript:
    "keyword:k word:nx class-name:nx function:nx function-variable:nx parameter:nx regex-delimiter:sr " +
    "regex-source:sr regex-flags:sr regex:sr template-punctuation:sb string<template-string:sb " +
    "interpolation-punctuation:si interpolation:nx literal-property:nx constant:nx property:nx",
  json: "string:s2 operator:p",
  jsx: "keyword:k word:nx class-name:nx function:nx parameter:nx punctuation<attr-value:s plain-text:nx constant:nx",
  julia: "comment:c string:s boolean:nb word:n",
  kotlin: "function:n operator:p interpolation-punctuation:si expression:si word:n",
  latex: "comment:c function:k punctuation:nb keyword:- equation:s equation-command:nv",
  lisp: "function:nv lisp-marker:k car:nv string:s word:nv boolean:no lisp-property:ss sym:sc",
  lua: "keyword:k function:n word:n",
  makefile: "comment:c variable:nv punctuation:o function:- builtin-target:nf target:nf",
  markdown:
    "title:gh punctuation<title:gh content<bold:gs content<italic:ge punctuation<italic:ge punctuation<bold:gs " +
    "code-snippet:sb list:k url:- content<url:nt blockquote:k punctuation<code:s code-language:s code-block:s operator:-",
  markup:
    "comment:c punctuation<tag:p attr-equals:o punctuation<attr-value:s entity:ni punctuation<doctype:cp doctype-tag:cp " +
    "name:cp string<doctype:cp",
  matlab: "comment:c function:n string:s word:n",
  nginx: "keyword:k directive:s string:s",
  nix: "function:n antiquotation:si interpolation:n boolean:no word:n",
  objectivec: "directive-hash:cp directive:cp expression:cp function:n string:s word:n class-name:n",
  ocaml: "comment:c number:m? boolean:bp word:n string:s2",
  perl: "word:n string:s",
  php: "delimiter:cp word:nx package:nx comment:c? class-name:nx constant:no function:nx string:s?",
  powershell: "comment:c namespace:no sym:p function:nb boolean:vm word:n",
  promql: "punctuation:p function:kr word:nv label-key:nl label-value:s range-duration:s space:w",
  properties: "punctuation:o",
  protobuf: "string:s class-name:n builtin:kt annotation:n map:kd function:n word:n",
  python:
    "comment:c interpolation:n conversion-option:si word:n decorator:nd string:s? format-spec:si string-interpolation:s?",
  r: "word:n keyword:kr number:m ellipsis:kc string:s function:nf",
  ruby: "word:n class-name:no variable:vi delimiter:si content:n boolean:kp method-definition:nf string:s?",
  rust: "space:w word:n namespace:n class-name:nc attribute:cp lifetime-annotation:na function:n function-definition:nf string:s macro:fm",
  scala: "punctuation<namespace:nn operator:k builtin:kt id:s string:s expression:si word:n",
  scss: "property:na selector:nt variable:nv keyword:k word:ni",
  "shell-session": "shell-symbol:gp output:go info:gp",
  solidity: "version:m? builtin:kt string:s word:n",
  sql: "space:w word:n operator:o? boolean:k function:k string:s1",
  swift:
    "class-name:n operator:p attribute:n function:n string<string-literal:s interpolation-punctuation:si interpolation:n word:n",
  systemd: "comment:c punctuation<section:k punctuation:o value:s",
  toml: "comment:c key:nx table:nx",
  tsx: "keyword:k constant:nx class-name:nx word:nx builtin:kt function:nx parameter:nx property:nx literal-property:nx",
  vim: "comment:c builtin:nx word:nx operator:p function:nx number:m",
  yaml: "comment:c space:w key:nt word:l scalar:sd important:kt string:s? boolean:kc number:m?",
  zig: "space:w word:n string:s builtin-type:kt function:nf",
};
