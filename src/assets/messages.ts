// What templates are told about resources. The place is added by the engine that runs the template.
import type { Location } from "../model/diagnostic.ts";
import { FunctionError } from "../value/function-error.ts";

export function emptyTarget(path: string): FunctionError {
  return new FunctionError(`the target path ${JSON.stringify(path)} names no file`);
}

export function badGlob(glob: string, fault: string): FunctionError {
  return new FunctionError(`can't read the pattern ${JSON.stringify(glob)}: ${fault}`);
}

export function unknownHash(name: string): FunctionError {
  return new FunctionError(
    `unsupported hash algorithm: ${JSON.stringify(name)}, use either md5, sha256, sha384 or sha512`,
  );
}

export function noMinifier(name: string, type: string): FunctionError {
  return new FunctionError(
    `can't minify ${JSON.stringify(name)}: there is no minifier for its media type ${JSON.stringify(type)}`,
  );
}

export function cannotMinifyResource(name: string, fault: string, { line, column }: Location): FunctionError {
  return new FunctionError(`can't minify ${JSON.stringify(name)}: ${fault} (line ${line}, column ${column})`);
}

export function nothingToConcat(): FunctionError {
  return new FunctionError("resources.Concat: expected one or more resources, got an empty list");
}

export function mixedTypes(one: string, other: string): FunctionError {
  return new FunctionError(
    `resources.Concat: all resources must be of the same media type, got ${JSON.stringify(one)} and ${JSON.stringify(other)}`,
  );
}

export function brokenImage(name: string, type: string): FunctionError {
  return new FunctionError(`can't read the size of ${JSON.stringify(name)}: it is no valid ${type}`);
}
