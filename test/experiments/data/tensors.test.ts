/** @file Files of weights: the same bits back, and a sentence for every file that is none. */
import { describe, expect, it } from "vitest";
import { MAX_TENSOR_BYTES, parseTensors, writeTensors } from "../../../src/experiments/data/tensors";

const LOCAL = "a".repeat(64);
const values = Float32Array.of(1.5, -0, 1e-45, -3.4e38, 0.1, 7);
const pair = { name: "pair", shape: [2, 3], values };
const file = writeTensors({ format: "test", about: "é😀" }, [
  pair,
  { name: "one", shape: [1], values: Float32Array.of(2) },
]);
const read = (bytes: Uint8Array) => parseTensors(bytes, "w.safetensors", LOCAL);

/** A file with this header, over so many bytes of data. */
function made(header: unknown, data = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}
const array = (own: object = {}) => ({ dtype: "F32", shape: [1], data_offsets: [0, 4], ...own });

describe("a file that was written", () => {
  it("comes back with every bit, and with what it says of itself", () => {
    const found = read(file);
    if (!found.ok) throw new Error(found.error);
    const { tensors, metadata, id, provenance } = found.tensors;
    expect([id, provenance]).toEqual([`weights/${LOCAL}`, "w.safetensors"]);
    expect([...metadata]).toEqual([
      ["format", "test"],
      ["about", "é😀"],
    ]);
    expect([...tensors.keys()]).toEqual(["pair", "one"]);
    const again = tensors.get("pair");
    expect(again?.shape).toEqual([2, 3]);
    expect(new Uint8Array(again?.values.buffer ?? new ArrayBuffer(0))).toEqual(new Uint8Array(values.buffer));
  });

  it("is laid out as others lay it out: arrays behind each other from a multiple of eight, in any order of names", () => {
    expect(new DataView(file.buffer).getUint32(0, true) % 8).toBe(0);
    const data = new Uint8Array(8);
    new DataView(data.buffer).setFloat32(4, 3, true);
    const found = read(made({ b: array({ data_offsets: [4, 8] }), a: array() }, data));
    expect(found.ok && found.tensors.tensors.get("b")?.values[0]).toBe(3);
  });

  it("is refused in a sentence, wherever it is cut off, and never read beyond its end", () => {
    for (let length = 0; length < file.length; length++) {
      const found = read(file.subarray(0, length));
      expect(found.ok ? length : found.error).toMatch(
        /^“w\.safetensors” holds no weights that can be read: .+\.$/,
      );
    }
  });
});

it.each<[string, Uint8Array, RegExp]>([
  ["empty", new Uint8Array(0), /it has 0 bytes/],
  [
    "a picture",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
    /does not begin as a safetensors file/,
  ],
  ["a header without end", made("{"), /header is no JSON object/],
  ["a list", made([1]), /header is no JSON object/],
  ["no UTF-8", Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0xff), /header is no JSON object/],
  ["no description", made({ a: 1 }), /the entry “a” of its header describes no array/],
  ["halves", made({ a: array({ dtype: "F16" }) }), /“a” is of type “F16”, and only F32 and F64/],
  ["a shape that is none", made({ a: array({ shape: [-1] }) }), /“a” has no shape/],
  ["three indices", made({ a: array({ shape: [1, 1, 1] }) }), /“a” has no shape/],
  [
    "a shape beyond all memory",
    made({ a: array({ shape: [9e15, 9e15] }) }),
    /“a” is 9000000000000000 × 9000000000000000 and needs/,
  ],
  ["no places", made({ a: array({ data_offsets: [0] }) }), /“a” does not say where/],
  ["places beyond the end", made({ a: array() }), /its arrays need 4 bytes of data, but it has 0/],
  [
    "a gap",
    made({ a: array({ data_offsets: [4, 8] }) }, new Uint8Array(8)),
    /“a” begins at byte 4 of the data, not at 0/,
  ],
  [
    "the same bytes twice",
    made({ a: array(), b: array() }, new Uint8Array(4)),
    /“b” begins at byte 0 of the data, not at 4/,
  ],
  ["bytes left over", made({ a: array() }, new Uint8Array(9)), /need 4 bytes of data, but it has 9/],
  ["no number", made({ a: array() }, Uint8Array.of(0, 0, 0xc0, 0x7f)), /number 1 of “a” is NaN/],
  ["infinity", made({ a: array() }, Uint8Array.of(0, 0, 0x80, 0x7f)), /number 1 of “a” is Infinity/],
  [
    "too many arrays",
    made(Object.fromEntries(Array.from({ length: 257 }, (_, i) => [i, array()]))),
    /it has 257 arrays, at most 256/,
  ],
  ["too long", new Uint8Array(MAX_TENSOR_BYTES + 1), /it has 8\.000001 MB; at most 8 MB/],
  ["a name that is a trap", made('{"__proto__":{"dtype":"F32"}}'), /“__proto__” has no shape/],
])("refuses %s", (_, bytes, why) => {
  const found = read(bytes);
  expect(found.ok ? "it was read" : found.error).toMatch(why);
});
