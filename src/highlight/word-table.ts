// Words that Hugo gives a class of their own where Prism has another: the kinds of keywords, names that a language knows.
// Found by asking both for every word of Prism's grammars, alone. A line is grammar|class:word,word class:word.

/** One grammar a line. */
export const wordTable = `
bash|nb:bg,dirs,false,fg,history,jobs,kill,popd,pushd,suspend,time,true,wait k:continue,return
c|nb:false,true kt:bool,char,double,float,int,long,short,signed,unsigned,void kr:inline
cpp|nb:NULL,false,true kt:bool,char,char16_t,char32_t,char8_t,double,float,int,int16_t,int32_t,int64_t,int8_t,long,short,signed,uint16_t,uint32_t,uint64_t,uint8_t,unsigned,void,wchar_t kr:inline
crystal|kc:nil kp:out,self,uninitialized nb:Number,Set,print,raise bp:__DIR__,__FILE__,__LINE__
csharp|kc:null kd:abstract,async,const,enum,explicit,extern,implicit,internal,operator,override,partial,private,protected,public,sealed,static,unsafe,volatile kt:bool,byte,char,decimal,double,dynamic,float,int,long,object,sbyte,short,string,uint,ulong,ushort,var k:init
d|kc:false,null,true kn:import,module kd:abstract,alias,align,auto,class,const,delegate,deprecated,enum,export,extern,final,function,immutable,inout,interface,lazy,nothrow,override,package,private,protected,public,pure,ref,scope,shared,static,struct,synchronized,template,union,unittest k:in,is nb:Error,Exception,dstring,ptrdiff_t,size_t,string,wstring kt:bool,byte,cdouble,cent,cfloat,char,creal,dchar,double,float,idouble,ifloat,int,ireal,long,real,short,ubyte,ucent,uint,ulong,ushort,void,wchar
dart|kc:null k:assert,break,case,catch,continue,default,do,else,export,finally,for,if,import,in,is,library,new,part,return,source,super,switch,this,throw,try,while kt:String,bool,dynamic,int,void
docker|k:do,else,for,function,if,return,then,while
elixir|k:super,while kn:alias,import,require,use kd:def ow:and,in,not,or,when
elm|kt:Array,Err,Error,Exception,False,IOError,Map,None,Number,Ok,Option,Prism,Promise,Result,RuntimeError,Set,Some,String,True,ValueError,Vec kn:import,module kr:alias,as,case,else,if,in,let,of,then,type
erlang|k:let ow:and,andalso,band,bnot,bor,bsl,bsr,bxor,div,not,or,orelse,rem,xor
fsharp|ow:and,not,or kt:bool,char,list,string
groovy|kc:null kd:abstract,class,const,enum,extends,final,implements,interface,native,private,protected,public,static,strictfp,super,synchronized,throws,trait,transient,volatile kn:import,package kt:boolean,byte,char,def,double,float,int,long,short,var,void
haskell|kr:import ne:error
hcl|o:= kt:false,true
java|kc:null k:assert,break,case,catch,continue,default,do,else,finally,for,goto,if,instanceof,new,return,switch,this,throw,try,while kn:import,package kt:boolean,byte,char,double,float,int,long,short,void
javascript|kc:Infinity,NaN,null,undefined kr:abstract,async,await,boolean,class,const,debugger,enum,export,extends,implements,import,int,interface,package,private,protected,public,static,super kd:function,let,var,with nb:Array,Error,Function,Number,Promise,RegExp,String
julia|kt:Array,Exception,Number,Set,Some,String nb:Inf,NaN,im,pi
kotlin|k:false,true
lua|kc:false,nil,true kr:break,do,else,elseif,end,for,function,goto,if,in,repeat,return,then,until,while ow:and,not,or kd:local
nim|kp:False,True,false,nil,true kn:from,import,include kd:var ow:and,div,in,is,isnot,mod,not,notin,or,shl,shr,xor kt:Array,Set,String,bool,char,int,range,string k:of
nix|no:null kn:import nb:abort,baseNameOf,builtins,derivation,dirOf,getAttr,getEnv,hasAttr,map,removeAttrs ne:throw
objectivec|nb:NULL,false,nil,self,super,true k:class kt:bool,char,double,float,int,long,short,signed,unsigned,void kr:inline
ocaml|ow:and,asr,land,lor,lsl,lxor,mod,or kt:bool,char,int,list,string
perl|nb:delete,die,eval,goto,import,int,join,local,open,tr,undef ow:and,cmp,eq,ge,gt,le,lt,ne,not,or k:then
php|k:False,True,false,not,null,this,true
powershell|k:In,in nb:Clear,Where,cd
protobuf|kn:import,package k:export,local kd:enum,extend,extensions,map,message,oneof,rpc,service
python|o:. bp:self kn:from,import nb:print ow:and,in,is,not,or ne:Exception,IOError,RuntimeError,ValueError
r|kr:return kc:Inf,NA,NA_character_,NA_complex_,NA_integer_,NA_real_,NULL,NaN
ruby|kp:extend,include,new,nil,private,protected,public,throw nb:method,name,open,print,require,self ow:and,not,or
rust|nb:Err,None,Ok,Option,Result,Some,String,Vec bp:Self,self kd:let kr:abstract,become,do,final,macro,override,priv,try,typeof,unsized,virtual,yield kt:bool,char,f32,f64,i32,str,u64,u8,usize
scala|kc:null k:requires
solidity|kr:alias,case,default,implements,let,null,switch nb:assert,name,number,require,revert,selfdestruct,suicide,super,this kn:import,using kd:constructor,contract,enum,event,function,interface,library,mapping,modifier,struct,var k:catch,in,try
sql|k:AVG,COUNT,EACH,Exception,MAX,MIN,MOD,Map,None,ROLLUP,Result,SIZE,SUM,class,object,operator,self,unknown,variable nb:Array,BIGINT,BINARY,BIT,BLOB,BOOLEAN,CHAR,CHARACTER,DATE,DEC,DECIMAL,FLOAT,INT,INTEGER,INTERVAL,NUMERIC,Number,REAL,SERIAL,SMALLINT,TEXT,boolean,int,number
swift|kc:self,super kd:class,func,import,let,var bp:print,println nb:Array,String
typescript|kc:Infinity,NaN,null,undefined kr:abstract,as,async,boolean,class,const,constructor,debugger,declare,enum,export,extends,from,get,implements,import,interface,namespace,package,private,protected,public,readonly,require,set,static,super,type kd:function,let,var,with kt:bool,object nb:Array,Error,Function,Number,RegExp,String
zig|kc:null,undefined kr:align,allowzero,comptime,const,export,extern,inline,linksection,noalias,packed,pub,threadlocal,var,volatile
`;

/** Grammars with the words of another. */
export const sameWords: Readonly<Record<string, string>> = { tsx: "typescript", jsx: "javascript" };
