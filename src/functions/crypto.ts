// crypto.* and hash.*: digests. https://gohugo.io/functions/crypto/ https://gohugo.io/functions/hash/
import { createHash, createHmac } from "node:crypto";
import type { FunctionRow } from "../model/template.ts";
import { textOfBytes } from "../value/byte-text.ts";
import { FunctionError } from "../value/function-error.ts";
import { describe, toText } from "./arguments.ts";
import { bytesOf } from "./bytes.ts";
import { fnv32a, xxHash64 } from "../value/checksum.ts";
import { row } from "./row.ts";

const algorithms = ["md5", "sha1", "sha256", "sha384", "sha512"];

function algorithm(name: unknown): string {
  const wanted = toText(name);
  if (algorithms.includes(wanted)) return wanted;
  throw new FunctionError(`${describe(name)} is no digest; expected one of ${algorithms.join(", ")}`);
}

function digest(name: string, input: unknown): string {
  return createHash(name).update(bytesOf(input)).digest("hex");
}

const hash: FunctionRow["call"] = (_, ...args) =>
  digest(args.length === 2 ? algorithm(args[0]) : "sha256", args.at(-1));

function hmac(_: unknown, name: unknown, key: unknown, message: unknown, encoding: unknown = "hex"): unknown {
  const made = createHmac(algorithm(name), toText(key)).update(bytesOf(message));
  if (encoding === "hex") return made.digest("hex");
  if (encoding === "binary") return textOfBytes(made.digest());
  throw new FunctionError(`hmac: ${describe(encoding)} is no encoding; expected hex or binary`);
}

const greeting = "Hello world, gophers!";

export const crypto: readonly FunctionRow[] = [
  row("crypto.HMAC ALGORITHM KEY MESSAGE [ENCODING]", ["hmac"], "A keyed digest", hmac, [
    [
      `{{ hmac "sha256" "Secret key" "${greeting}" }}`,
      "b6d11b6c53830b9d87036272ca9fe9d19306b8f9d8aa07b15da27d89e6e34f40",
    ],
  ]),
  row("crypto.Hash [ALGORITHM] INPUT", [], "A digest, SHA-256 unless said otherwise", hash, [
    [`{{ "Hello world" | crypto.Hash }}`, "64ec88ca00b268e5ba1a35678a1b5316d212f4f366b2477232534a8aeca37f3c"],
  ]),
  row("crypto.MD5 INPUT", ["md5"], "The MD5 digest", (_, input) => digest("md5", input), [
    [`{{ md5 "${greeting}" }}`, "b3029f756f98f79e7f1b7f1d1f0dd53b"],
  ]),
  row("crypto.SHA1 INPUT", ["sha1"], "The SHA-1 digest", (_, input) => digest("sha1", input), [
    [`{{ sha1 "${greeting}" }}`, "c8b5b0e33d408246e30f53e32b8f7627a7a649d4"],
  ]),
  row("crypto.SHA256 INPUT", ["sha256"], "The SHA-256 digest", (_, input) => digest("sha256", input), [
    [`{{ sha256 "${greeting}" }}`, "6ec43b78da9669f50e4e422575c54bf87536954ccd58280219c393f2ce352b46"],
  ]),
  row("hash.FNV32a INPUT", [], "The 32-bit FNV-1a hash", (_, input) => fnv32a(bytesOf(input)), [
    [`{{ hash.FNV32a "Hugo Rocks!!" }}`, "1515779328"],
  ]),
  row("hash.XxHash INPUT", ["xxhash"], "The 64-bit xxHash", (_, input) => xxHash64(bytesOf(input)), [
    [`{{ hash.XxHash "The quick brown fox jumps over the lazy dog" }}`, "0b242d361fda71bc"],
  ]),
];
