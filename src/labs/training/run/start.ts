/** @file Where runs start: with fresh weights or with those of a file; and how a file of weights identifies itself. */
import { HASH, type LocalWeights } from "../../../experiments/data/source";
import { tensorsIn, type Tensors } from "../../../experiments/data/tensors";
import { quote } from "../../../experiments/numbers";
import type { Resource } from "../../../experiments/types";
import { demand, fine } from "../../../param/check";
import { simple, type Simple } from "../../../param/kind";
import type { Schema } from "../../../param/schema";

export type Start = "fresh" | LocalWeights;

const LOCAL_PREFIX = "local:";
const FRESH_START = "fresh";

export const startKind: Simple<Start> = simple<Start>({
  check: (value) => {
    if (value === FRESH_START) return fine(FRESH_START);
    const local = typeof value === "object" && value !== null && "local" in value ? value.local : null;
    if (typeof local === "string" && HASH.test(local)) return fine({ local });
    return demand("be 64 hexadecimal digits in lower case (the sha256 of the file)", "local");
  },
  parse: (text) => (text.startsWith(LOCAL_PREFIX) ? { local: text.slice(LOCAL_PREFIX.length) } : text),
  format: (value) => (value === FRESH_START ? value : LOCAL_PREFIX + value.local),
  wants: `${FRESH_START} or ${LOCAL_PREFIX}<sha256>`,
  values: `${FRESH_START}, ${LOCAL_PREFIX}<sha256>`,
  schema: (kit) => {
    const local = kit.object({
      local: {
        schema: kit.matching(HASH),
        words: "sha256 of the file of weights, in lower-case hexadecimal.",
      },
    });
    return kit.either(kit.literal(FRESH_START), local as Schema<LocalWeights>);
  },
});

/** The file with whose weights runs start; null: fresh weights. */
export function fileFor(
  { start }: { readonly start: Start },
  resources: readonly Resource[],
): Tensors | null {
  if (start === FRESH_START) return null;
  const file = tensorsIn(resources);
  if (file === null) throw new Error("The weights to start from are not there.");
  return file;
}

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };

/** What is wrong with the format that a file names, as the end of a sentence; null if it is the expected one. */
export function formatProblem({ metadata }: Tensors, wanted: string, known: string): string | null {
  const format = metadata.get("format");
  if (format !== wanted)
    return `its format is ${format === undefined ? "not named" : quote(format)}; only weights that were saved here can be started from`;
  const version = metadata.get("version") ?? "";
  return version === known ? null : `it is of version ${quote(version)}, and only ${known} is known here`;
}

/** The places of a model's arrays among all its weights. */
type Places = readonly { readonly name: string; readonly shape: readonly number[]; readonly at: number }[];

/** The arrays of some weights. */
export const arraysFrom = (places: Places, numbers: Float32Array | Float64Array) =>
  places.map(({ name, shape, at }, i) => ({
    name,
    shape,
    values: numbers.subarray(at, places[i + 1]?.at ?? numbers.length),
  }));

/** Joins the arrays of a file, in the wanted precision; the end of a sentence if they are not those of the model. */
export function arraysInto<Numbers extends Float32Array | Float64Array>(
  { tensors }: Tensors,
  places: Places,
  out: Numbers,
): Checked<Numbers> {
  for (const { name, shape, at } of places) {
    const found = tensors.get(name);
    if (found === undefined) return { ok: false, error: `it has no ${quote(name)}` };
    if (times(found.shape) !== times(shape))
      return {
        ok: false,
        error: `${quote(name)} is ${times(found.shape)}, and its model needs ${times(shape)}`,
      };
    if (found.values.BYTES_PER_ELEMENT !== out.BYTES_PER_ELEMENT)
      return {
        ok: false,
        error: `${quote(name)} has ${8 * found.values.BYTES_PER_ELEMENT} bits a number, and its model needs ${8 * out.BYTES_PER_ELEMENT}`,
      };
    out.set(found.values, at);
  }
  if (tensors.size !== places.length)
    return { ok: false, error: `it has ${tensors.size} arrays, and its model needs ${places.length}` };
  return { ok: true, value: out };
}

const times = (shape: readonly number[]): string => shape.join(" × ");
