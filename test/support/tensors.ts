/** @file Files of weights, opened as the app opens them. */
import { parseTensors, type Tensors } from "../../src/experiments/data/tensors";

/** @param id by which runs ask for it */
export function openedTensors(bytes: Uint8Array, id: string): Tensors {
  const read = parseTensors(bytes, "mine.safetensors", id);
  if (!read.ok) throw new Error(read.error);
  return read.tensors;
}
