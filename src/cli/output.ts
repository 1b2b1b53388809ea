/** @file JSON on standard output, messages on standard error, long files as streams. */
import { createWriteStream, existsSync, realpathSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Environment } from "./command";
import { prettyJson } from "./json";
import { fileProblem, Refusal } from "./refusal";

/** Means standard output where a file's name is expected. */
export const STDOUT = "-";
const BLOCK_LENGTH = 1 << 16;

export const print = (value: unknown, { stdout }: Environment) => stdout.write(`${prettyJson(value)}\n`);
export const say = (message: string, { stderr }: Environment) => stderr.write(`${message}\n`);

/** Gathers pieces into blocks, because one write for each line would take longer than the lines themselves. */
function* blocks(pieces: Iterable<string>): Generator<string> {
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < BLOCK_LENGTH) continue;
    yield gathered.join("");
    gathered = [];
    length = 0;
  }
  yield gathered.join("");
}

/** Refuses before a long run a file that could not be written after it. */
export function checkWritable(path: string, { folder }: Environment) {
  if (path === STDOUT) return;
  const file = resolve(folder, path);
  if (!existsSync(dirname(file))) throw new Refusal(`${path}: there is no folder ${dirname(path)}.`);
  if (existsSync(file) && statSync(file).isDirectory()) throw new Refusal(`${path}: it is a folder.`);
}

/** The content of a file: pieces of text, or bytes. */
type Pieces = Iterable<string> | Uint8Array;

const sourceOf = (pieces: Pieces) => Readable.from(pieces instanceof Uint8Array ? [pieces] : blocks(pieces));

/** Writes a file. A regular one appears complete or not at all; pipes and devices are written to directly. */
async function writeFile(path: string, pieces: Pieces, signal: AbortSignal) {
  const isThere = existsSync(path);
  const target = isThere ? realpathSync(path) : path;
  if (isThere && !statSync(target).isFile())
    return pipeline(sourceOf(pieces), createWriteStream(target), { signal });
  const partial = `${target}.${process.pid}.partial`;
  try {
    await pipeline(sourceOf(pieces), createWriteStream(partial), { signal });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Writes no faster than the receiver takes it. */
export async function writeStream(path: string, pieces: Pieces, environment: Environment) {
  const { signal, stdout, folder } = environment;
  try {
    if (path === STDOUT) await pipeline(sourceOf(pieces), stdout, { signal, end: false });
    else await writeFile(resolve(folder, path), pieces, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof Error && "syscall" in error) throw new Refusal(fileProblem(path, error));
    throw error;
  }
}
