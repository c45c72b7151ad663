// The languages that count as known: Hugo's names and file names, each with the grammar that reads it here. A line is
// grammar|names|files: "-" is a language without a grammar; a file that begins with a dot is an extension, or the whole
// name of a file (".gitconfig").

/** One language a line. */
export const languageTable = `
abap|abap|.ABAP
abnf|abnf
actionscript|actionscript,as
actionscript|actionscript 3,as3,actionscript3
ada|ada,ada95,ada2005|.adb,.ads
agda|agda
al|al|.dal
-|alloy|.als
-|ampl|.mod,.run
markup|angular2,ng2
-|antlr
apacheconf|apacheconf,aconf,apache|.htaccess,apache.conf,apache2.conf
apl|apl
applescript|applescript
aql|arangodb aql,aql
arduino|arduino|.ino
armasm|armasm|.s,.S
arturo|arturo,art
-|atl
autohotkey|autohotkey,ahk|.ahkl
autoit|autoit|.au3
awk|awk,gawk,mawk,nawk
java|ballerina|.bal
bash|bash,sh,ksh,zsh,shell|.ebuild,.eclass,.env,.exheres-0,.exlib,.zshrc,.bashrc,bashrc,zshrc,APKBUILD,PKGBUILD
shell-session|bash session,bash-session,console,shell-session|.sh-session
batch|batchfile,bat,batch,dosbatch,winbatch|.cmd
csharp|beef|.bf
-|bibtex,bib
bicep|bicep
-|blitzbasic,b3d,bplus|.bb,.decls
bnf|bnf
bqn|bqn
brainfuck|brainfuck,bf|.b
c|c|.h,.idc,.xbm,.xpm
csharp|c#,csharp|.cs
cpp|c++,cpp|.hpp,.h++,.cc,.hh,.cxx,.hxx,.C,.H,.cp,.CPP,.tpp
c|c3|.c3i,.c3t
-|caddyfile,caddy
-|caddyfile directives,caddyfile-directives,caddyfile-d,caddy-d
-|cap'n proto,capnp
sql|cassandra cql,cassandra,cql
java|ceylon
-|cfengine3,cf3|.cf
-|cfstatement,cfs
javascript|chaiscript,chai
-|chapel,chpl
-|cheetah,spitfire|.tmpl,.spt
clojure|clojure,clj,edn
cmake|cmake|CMakeLists.txt
cobol|cobol|.cob,.COB,.cpy,.CPY
coffeescript|coffeescript,coffee-script,coffee
lisp|common lisp,common-lisp,cl,lisp
coq|coq|.v
-|core
crystal|crystal,cr
css|css
csv|csv
cue|cue
python|cython,pyx,pyrex|.pxd,.pxi
d|d|.di
dart|dart
dax|dax
ini|desktop file,desktop,desktop_entry
-|devicetree,dts|.dtsi
diff|diff,udiff|.patch
django|django/jinja,django,jinja
dns-zone-file|dns,zone,bind
docker|docker,dockerfile,containerfile|Dockerfile,.Dockerfile,Containerfile,.Containerfile
markup|dtd
-|dylan|.dyl,.intr
ebnf|ebnf
elixir|elixir,ex,exs|.eex
elm|elm
lisp|emacslisp,emacs,elisp,emacs-lisp|.el
erb|erb,html+erb,html+ruby,rhtml|.html.erb,.xml.erb
erlang|erlang|.erl,.hrl,.es,.escript
factor|factor
clojure|fennel,fnl
bash|fish,fishshell|.load
-|forth|.frt,.fth,.fs
fortran|fortran,f90|.f03,.f95,.F03,.F90,.F95
fortran|fortranfixed|.f,.F
fsharp|fsharp|.fsi
nasm|gas,asm
gdscript|gdscript,gd
gdscript|gdscript3,gd3|.gd
-|gemfile.lock,gemfile-lock,gemfilelock|Gemfile.lock
-|gemtext,gmi,gmni,gemini
markup|genshi,kid,xml+genshi,xml+kid
markup|genshi html,html+genshi,html+kid
-|genshi text,genshitext
gettext|gettext,pot,po
gherkin|gherkin,cucumber|.feature,.FEATURE
rust|gleam
glsl|glsl|.vert,.frag,.geo
-|gnuplot|.plot,.plt
go|go,golang
handlebars|go html template,go-html-template
handlebars|go template,go-template|.gotmpl,.go.tmpl
handlebars|go text template,go-text-template
graphql|graphql,graphqls,gql
-|groff,nroff,man|.1,.2,.3,.4,.5,.6,.7,.8,.9,.1p,.3pm
groovy|groovy|.gradle
handlebars|handlebars,hbs
-|hare|.ha
haskell|haskell,hs
haxe|haxe,hx,hxsl
hcl|hcl
-|hexdump
-|hlb
hlsl|hlsl|.hlsli,.cginc,.fx,.fxh
c|holyc|.HC,.hc,.HH,.hc.z,.HC.Z
markup|html|.htm,.xhtml,.xslt
http|http
clojure|hy,hylang
idris|idris,idr
-|igor,igorpro|.ipf
ini|ini,cfg,dosini|.inf,.container,.build,.pod,.kube,.volume,.image,.gitconfig,.editorconfig,pylintrc,.pylintrc
io|io
-|iscdhcpd|dhcpd.conf
j|j|.ijs
clojure|janet|.jdn
java|java
javascript|javascript,js|.jsm,.mjs,.cjs
json|json,jsonl|.jsonc,.json5,.avsc,.luaurc
-|jsonata
javascript|jsonnet|.libsonnet
julia|julia,jl
-|jungle
-|kakoune,kak,kakrc,kakscript|kakrc
-|kdl
kotlin|kotlin|.kt,.kts
-|lateralus,ltl
-|lean4,lean
-|lighttpd configuration file,lighty,lighttpd
lilypond|lilypond|.ly
llvm|llvm|.ll
javascript|lox
lua|lua|.wlua
lua|luau
makefile|makefile,make,mf,bsdmake|.mak,.mk,Makefile,makefile,GNUmakefile,BSDmakefile,Justfile,justfile,.justfile
markup|mako|.mao
markdown|markdown,md,mkd
-|markless,mess
-|mason|.mhtml,.mi,autohandler,dhandler
sql|materialize sql dialect,materialize,mzsql
wolfram|mathematica,mma,nb|.cdf,.m,.ma,.mt,.mx,.nbp,.wl
matlab|matlab
-|mcfunction,mcf
python|meson,meson.build|meson.build,meson.options,meson_options.txt
cpp|metal
-|microcad,µcad|.ucad,.mcad
-|minizinc,mzn|.dzn,.fzn
-|mlir
-|modelica|.mo
pascal|modula-2,modula2,m2|.def
python|mojo,🔥
java|monkeyc|.mc
-|moonbit,mbt
moonscript|moonscript,moon
-|morrowindscript,morrowind,mwscript
-|myghty|.myt,autodelegate
sql|mysql,mariadb|.sql
nasm|nasm|.asm,.ASM
-|natural|.NSN,.NSP,.NSS,.NSH,.NSG,.NSL,.NSA,.NSM,.NSC,.NS7
-|ndisasm
-|newspeak|.ns2
nginx|nginx configuration file,nginx|nginx.conf
nim|nim,nimrod
nix|nix,nixos
nsis|nsis,nsi,nsh
-|nu
objectivec|objective-c,objectivec,obj-c,objc
pascal|objectpascal|.pas,.pp,.dpr,.dpk,.lpr,.lpk
ocaml|ocaml|.ml,.mli,.mll,.mly
matlab|octave
odin|odin
-|onesenterprise,ones,1s,1s:enterprise|.EPF,.epf,.ERF,.erf
-|openedge abl,openedge,abl,progress,openedgeabl|.p,.cls,.w,.i
-|openscad|.scad
-|org mode,org,orgmode
ini|pacmanconf|pacman.conf
perl|perl,pl|.pm,.t
php|php,php3,php4,php5|.inc
php|phtml
-|pig
properties|pkgconfig|.pc
plsql|pl/pgsql,plpgsql
-|plaintext,text,plain,no-highlight|.txt
-|plutus core,plutus-core,plc
-|pony
sql|postgresql sql dialect,postgresql,postgres
-|postscript,postscr|.ps,.eps,.epsf,.epsi,.pfa,.t42
-|povray,pov
powerquery|powerquery,pq
powershell|powershell,posh,ps1,psm1,psd1,pwsh
prolog|prolog|.ecl,.pro
-|promela|.pml,.prom,.prm,.pr
promql|promql
properties|properties,java-properties
protobuf|protocol buffer,protobuf,proto
-|protocol buffer text format,txtpb|.textproto,.textpb,.pbtxt
-|prql
psl|psl|.BATCH,.TRIG,.PROC
puppet|puppet
python|python,py,sage,python3,py3,starlark|.pyi,.pyw,.jy,.sc,SConstruct,SConscript,.bzl,BUCK,BUILD,BUILD.bazel,WORKSPACE,WORKSPACE.bzlmod,WORKSPACE.bazel,MODULE.bazel,REPO.bazel,.star,.tac
python|python 2,python2,py2
basic|qbasic,basic|.BAS,.bas
qml|qml,qbs
r|r,splus,s|.R,.Rhistory,.Rprofile,.Renviron
racket|racket,rkt|.rktd,.rktl
-|ragel
perl|raku,perl6,pl6
jsx|react,jsx
reason|reasonml,reason|.re,.rei
-|reg,registry
rego|rego
rest|restructuredtext,rst,rest
-|rexx,arexx|.rex,.rx
-|rgbds assembly,rgbasm
-|ring|.rh,.rform
-|rpgle,sqlrpgle,rpg iv|.RPGLE,.SQLRPGLE
-|rpmspec,spec
ruby|ruby,rb,duby|.rbw,Rakefile,.rake,.gemspec,.rbx,Gemfile,.gemfile,Vagrantfile,Appraisals,.pryrc,.json.jbuilder
rust|rust,rs|.rs.in
sas|sas|.SAS
sass|sass
scala|scala
-|scdoc|.scd
scheme|scheme,scm|.ss
matlab|scilab|.sci,.sce,.tst
scss|scss
-|sed,gsed,ssed
-|sieve|.siv
smali|smali
smalltalk|smalltalk,squeak,st
smarty|smarty|.tpl
json|snbt
-|snobol
solidity|solidity,sol
cpp|sourcepawn,sp
-|spade
sparql|sparql|.rq
sql|sql
-|squidconf,squid.conf,squid|squid.conf
sml|standard ml,sml|.sig,.fun
-|stas
stylus|stylus|.styl
markup|svelte
swift|swift
systemd|systemd|.automount,.device,.dnssd,.link,.mount,.netdev,.network,.path,.scope,.service,.slice,.socket,.swap,.target,.timer
verilog|systemverilog,sv|.svh
-|tablegen|.td
-|tal,uxntal
nasm|tasm
tcl|tcl|.rvt
bash|tcsh,csh
-|templ
-|termcap|termcap,termcap.src
-|terminfo|terminfo,terminfo.src
hcl|terraform,tf|.hcl
latex|tex,latex|.aux,.toc
-|thrift
toml|toml|Pipfile,poetry.lock,uv.lock
-|tradingview,tv
sql|transact-sql,tsql,t-sql
-|turing|.tu
turtle|turtle|.ttl
twig|twig
tsx|typescript,ts,tsx|.mts,.cts
typoscript|typoscript
-|typoscriptcssdata
-|typoscripthtmldata
-|typst|.typ
javascript|ucode|.uc
v|v,vlang|.vv,v.mod
v|v shell,vsh,vshell
csharp|vala,vapi
vbnet|vb.net,vbnet|.vb
verilog|verilog
vhdl|vhdl|.vhd
-|vhs,tape,cassette
vim|viml,vim|.vimrc,.exrc,.gvimrc,_vimrc,_exrc,_gvimrc,vimrc,gvimrc
markup|vue,vuejs
-|wdte
-|webassembly text format,wast,wat
wgsl|webgpu shading language,wgsl
-|webvtt,vtt
-|whiley
markup|xml|.xsl,.rss,.xsd,.wsdl,.wsf,.svg,.qrc,.csproj,.vcxproj,.fsproj
-|xorg,xorg.conf|xorg.conf
yaml|yaml|.yml
yaml|yaml+jinja,salt,sls,ansible
yang|yang
-|z80 assembly,z80
-|zed
zig|zig|.zon
`;
