/**
 * @file Named arrays of numbers in single or double precision in a file of the format safetensors: eight
 * bytes with the length of a header, the header (JSON: of each array its type, its shape, and where its bytes
 * begin and end), then all the bytes, little-endian, without a gap. Pure: reads bytes into arrays, or refuses
 * with one sentence, and writes arrays back to the same bits. @see https://huggingface.co/docs/safetensors
 */
import { isRecord } from "../../param/isRecord";
import { quote } from "../numbers";
import type { Resource } from "../types";
import { DataError } from "./records";
import { datasetId } from "./source";
import { decodeText } from "./text";
import { tooLarge } from "./tooLarge";

export interface Tensor {
  readonly shape: readonly number[];
  /** The numbers, in the precision of the file. */
  readonly values: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
}

export interface Tensors extends Resource {
  readonly kind: "tensors";
  /** The file's name. */
  readonly provenance: string;
  /** The metadata in the file's header. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export type TensorsRead =
  | { readonly ok: true; readonly tensors: Tensors }
  | { readonly ok: false; readonly error: string };

/** The largest file that is read: more than the weights of the largest model that can be trained. */
export const MAX_TENSOR_BYTES = 8_000_000;
const MAX_HEADER = 65_536;
const MAX_TENSORS = 256;
const LENGTH_BYTES = 8;
/** The bytes of one number of each type. */
const SIZES: ReadonlyMap<unknown, number> = new Map([
  ["F32", 4],
  ["F64", 8],
]);
const WORD = 4_294_967_296;
const METADATA = "__metadata__";

/** Thrown for a file that is refused. The message ends a sentence that begins with the file's name. */
class Unfit extends Error {}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A person's own file of weights; the sentence of a refusal begins with the file's name. */
export function parseTensors(bytes: Uint8Array, name: string, local: string): TensorsRead {
  try {
    const read = tensorsOf(bytes);
    return {
      ok: true,
      tensors: { id: datasetId({ weights: { local } }), kind: "tensors", provenance: name, ...read },
    };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { ok: false, error: `${quote(name)} holds no weights that can be read: ${error.message}.` };
  }
}

/** The arrays among the resources of a run. */
export const tensorsIn = (resources: readonly Resource[]): Tensors | null =>
  (resources as readonly (Resource | Tensors)[]).find(isTensors) ?? null;

const isTensors = (resource: Resource | Tensors): resource is Tensors => resource.kind === "tensors";

function headerOf(bytes: Uint8Array, view: DataView): { readonly header: object; readonly from: number } {
  const large = tooLarge(bytes.length, MAX_TENSOR_BYTES);
  if (large !== null) throw new Unfit(`it has ${large}`);
  if (bytes.length < LENGTH_BYTES)
    throw new Unfit(`it has ${bytes.length} bytes, and no safetensors file has fewer than 8`);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * WORD;
  if (length > MAX_HEADER || length + LENGTH_BYTES > bytes.length)
    throw new Unfit(`it does not begin as a safetensors file does: its header would have ${length} bytes`);
  const from = LENGTH_BYTES + length;
  return { header: parsed(bytes.subarray(LENGTH_BYTES, from)), from };
}

function parsed(bytes: Uint8Array): object {
  try {
    const header: unknown = JSON.parse(decodeText(bytes));
    if (isRecord(header)) return header;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof DataError)) throw error;
  }
  throw new Unfit("its header is no JSON object");
}

interface Entry {
  readonly name: string;
  /** The bytes of one number. */
  readonly size: number;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

function entryOf(name: string, value: unknown): Entry {
  const said = quote(name);
  if (!isRecord(value)) throw new Unfit(`the entry ${said} of its header describes no array`);
  const { dtype, shape, data_offsets: offsets } = value;
  const size = SIZES.get(dtype);
  if (size === undefined)
    throw new Unfit(`${said} is of type ${quote(String(dtype))}, and only F32 and F64 can be read`);
  if (!Array.isArray(shape) || shape.length > 2 || !shape.every(isCount))
    throw new Unfit(`${said} has no shape of one or two whole numbers`);
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount))
    throw new Unfit(`${said} does not say where its bytes begin and end`);
  const [from, to] = offsets;
  const bytes = shape.reduce((product, count) => product * count, size);
  if (to - from !== bytes)
    throw new Unfit(`${said} is ${shape.join(" × ")} and needs ${bytes} bytes, but has ${to - from}`);
  return { name, size, shape, from, to };
}

/** Checks that each array begins where the one before ends, and that the last ends with the file. */
function checkPlaces(entries: readonly Entry[], length: number): void {
  let end = 0;
  for (const { name, from, to } of entries.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from !== end) throw new Unfit(`${quote(name)} begins at byte ${from} of the data, not at ${end}`);
    end = to;
  }
  if (end !== length) throw new Unfit(`its arrays need ${end} bytes of data, but it has ${length}`);
}

function valuesOf({ name, size, shape, from, to }: Entry, view: DataView, start: number): Tensor {
  const count = (to - from) / size;
  const values = size === 4 ? new Float32Array(count) : new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    const at = start + from + size * i;
    values[i] = size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
    if (!Number.isFinite(values[i]))
      throw new Unfit(`number ${i + 1} of ${quote(name)} is ${values[i]}, and weights are finite`);
  }
  return { shape, values };
}

function metadataOf(value: unknown): ReadonlyMap<string, string> {
  if (value === undefined) return new Map();
  if (!isRecord(value)) throw new Unfit("what it says of itself is no object");
  return new Map(Object.entries(value).map(([key, own]) => [key, String(own)]));
}

function tensorsOf(bytes: Uint8Array): Pick<Tensors, "metadata" | "tensors"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, from } = headerOf(bytes, view);
  const { [METADATA]: about, ...rest } = header as Readonly<Record<string, unknown>>;
  const metadata = metadataOf(about);
  const all = Object.entries(rest);
  if (all.length > MAX_TENSORS)
    throw new Unfit(`it has ${all.length} arrays, at most ${MAX_TENSORS} can be read`);
  const entries = all.map(([name, value]) => entryOf(name, value));
  checkPlaces(entries, bytes.length - from);
  return { metadata, tensors: new Map(entries.map((entry) => [entry.name, valuesOf(entry, view, from)])) };
}

const ASCII = 127;
const inAscii = (text: string): string =>
  Array.from(text, (sign) =>
    sign.length === 1 && sign.charCodeAt(0) <= ASCII
      ? sign
      : Array.from(
          { length: sign.length },
          (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, "0")}`,
        ).join(""),
  ).join("");

type Numbers = Float32Array | Float64Array;

/** A file that holds these arrays, in their order. */
export function writeTensors(
  metadata: Readonly<Record<string, string>>,
  tensors: readonly (Omit<Tensor, "values"> & { readonly name: string; readonly values: Numbers })[],
): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = tensors.map(({ name, shape, values }) => {
    const from = end;
    end += values.byteLength;
    const dtype = values instanceof Float32Array ? "F32" : "F64";
    return [name, { dtype, shape, data_offsets: [from, end] }];
  });
  const text = inAscii(JSON.stringify({ [METADATA]: metadata, ...Object.fromEntries(entries) }));
  // The header is padded so that the numbers begin at a multiple of eight bytes.
  const header = text.padEnd(Math.ceil(text.length / LENGTH_BYTES) * LENGTH_BYTES);
  const bytes = new Uint8Array(LENGTH_BYTES + header.length + end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, header.length, true);
  for (let i = 0; i < header.length; i++) bytes[LENGTH_BYTES + i] = header.charCodeAt(i);
  let at = LENGTH_BYTES + header.length;
  for (const { values } of tensors)
    for (const value of values) {
      if (values instanceof Float32Array) view.setFloat32(at, value, true);
      else view.setFloat64(at, value, true);
      at += values.BYTES_PER_ELEMENT;
    }
  return bytes;
}
