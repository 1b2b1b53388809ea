/** @file Finds the buffers that a result is made of. */

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (!ArrayBuffer.isView(value)) for (const inner of Object.values(value)) collect(inner, found);
  else if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
}

/** The buffers of all typed arrays in plain data, each once. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}
