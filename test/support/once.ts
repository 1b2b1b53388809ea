/** @file Tasks that many tests ask for, each computed once in a run of the tests: their files share what came out, bit for bit. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Deserializer, Serializer } from "node:v8";
import type { Work } from "../../src/experiments/types";

/** What is computed sooner is not worth a file. */
const LEAST_MS = 10;

/** As a worker would send it. */
function packed(value: unknown): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return serializer.releaseBuffer();
}

function unpacked(bytes: Buffer): unknown {
  const deserializer = new Deserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}

type Runs<Task, Result> = { readonly name: string } & Pick<Work<Task, Result>, "run">;

/**
 * An experiment, or a part of one, that looks first whether its task has been computed. Not where two runs are to give the
 * same: there, both have to run.
 */
export function once<Named extends Runs<never, unknown>>(experiment: Named): Named {
  const folder = process.env["MIRRORSTEP_RESULTS"];
  if (folder === undefined) return experiment;
  // TypeScript cannot follow that a result stays with its task.
  const { name, run } = experiment as unknown as Runs<object, unknown>;
  function* remembered(task: object): ReturnType<typeof run> {
    const whose = "part" in task ? task.part : name;
    const key = createHash("sha256")
      .update(packed([whose, task]))
      .digest("hex");
    const file = join(String(folder), key);
    if (existsSync(file)) return unpacked(readFileSync(file));
    const start = performance.now();
    const result = yield* run(task);
    if (performance.now() - start < LEAST_MS) return result;
    // Whole, or not at all.
    writeFileSync(`${file}.${process.pid}`, packed(result));
    renameSync(`${file}.${process.pid}`, file);
    return result;
  }
  return { ...experiment, run: remembered };
}
