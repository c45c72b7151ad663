// What publishing may have to say. A publish that throws one of these has written nothing but, for
// `publish/cannot-write`, the files before it.
import type { Output } from "../model/render.ts";
import { DiagnosticError } from "../diagnostics/log.ts";

function fault(code: string, message: string, help: string): DiagnosticError {
  return new DiagnosticError({ severity: "error", code: `publish/${code}`, message, notes: [], help });
}

export function unsafePath(path: string, origin: string): DiagnosticError {
  return fault(
    "unsafe-path",
    `"${printable(path)}" from ${origin} is not a path below the destination`,
    "Give the page another url, slug or alias: without empty segments, dots alone, backslashes or NUL.",
  );
}

export function leavesDestination(folder: string): DiagnosticError {
  return fault(
    "leaves-destination",
    `the folder "${folder}" in the destination is a symbolic link that leads out of it`,
    "Remove the link; a real folder is made in its place.",
  );
}

export function twoShapes(file: Output, inside: Output): DiagnosticError {
  return fault(
    "file-and-folder",
    `"${file.path}" must be a file for ${file.origin} and a folder for ${inside.origin}`,
    "Give one of them another url or name.",
  );
}

export function folderInTheWay(path: string, origin: string): DiagnosticError {
  return fault(
    "folder-in-the-way",
    `the destination has a folder where the file "${path}" of ${origin} must be`,
    "Remove the folder, or publish with --cleanDestinationDir.",
  );
}

export function fileInTheWay(folder: string): DiagnosticError {
  return fault(
    "file-in-the-way",
    `the destination has a file where the folder "${folder}" must be`,
    "Remove the file, or publish with --cleanDestinationDir.",
  );
}

export function holdsSources(destination: string): DiagnosticError {
  return fault(
    "destination-holds-sources",
    `cleaning the destination "${destination}" would remove the project itself`,
    "Choose a destination of its own, such as public.",
  );
}

export function notAbsolute(destination: string): DiagnosticError {
  return fault(
    "relative-destination",
    `the destination "${destination}" is not an absolute path`,
    "Resolve it against the project first.",
  );
}

export function cannotWrite(path: string, error: NodeJS.ErrnoException): DiagnosticError {
  const reason = error.code
    ? `${error.code}: ${error.message.split(",")[0]?.replace(`${error.code}: `, "")}`
    : String(error);
  return fault(
    "cannot-write",
    `cannot write "${path}" (${reason})`,
    "Check the rights and the room on the disk.",
  );
}

function printable(path: string): string {
  return path.replaceAll("\0", "\\0");
}
