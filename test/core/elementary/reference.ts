/** @file Reads the reference values of test/fixtures/elementary (see generate_values.py there). */
import { readFileSync } from "node:fs";

export interface Reference {
  args: number[];
  /** The correctly rounded value. */
  value: number;
  /** (exact − value) in units of the value's last place. */
  rest: number;
}

export function readReferences(name: string, arity: number): Reference[] {
  const file = readFileSync(new URL(`../../fixtures/elementary/${name}.bin`, import.meta.url));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = 8 * arity + 12;
  return Array.from({ length: view.byteLength / size }, (_, i) => ({
    args: Array.from({ length: arity }, (_unused, j) => view.getFloat64(i * size + 8 * j, true)),
    value: view.getFloat64(i * size + 8 * arity, true),
    rest: view.getFloat32(i * size + 8 * arity + 8, true),
  }));
}
