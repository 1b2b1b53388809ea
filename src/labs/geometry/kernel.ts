/**
 * @file The kernel of normal numbers: compiled from bytes in the bundle, checked against the plain form and
 * passed to the core. If WebAssembly is missing or forbidden, or if a single bit differs, the plain form
 * stays in use.
 */
import base64 from "../../kernel/normal.wasm?kernel";
import { logTable } from "../../core/elementary/tables";
import { plainFillNormal, provideFillNormal, type FillNormal } from "../../core/normal";
import { initialState } from "../../core/xoshiro";
import { areSame, once, withModule } from "../shared/kernel";

/** The module's memory, beside the table of logarithms. See src/kernel/normal.ts. */
const STATE_AT = 4096;
const OUT_AT = 4128;
const PLACES = 1024;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly fill: (count: number) => void;
}

function instantiate(module: WebAssembly.Module): FillNormal {
  // Decoding: these are the exports of src/kernel/normal.ts.
  const { memory, fill } = new WebAssembly.Instance(module).exports as unknown as Exports;
  new Float64Array(memory.buffer).set(logTable);
  const words = new Int32Array(memory.buffer, STATE_AT, 4);
  const made = new Float64Array(memory.buffer, OUT_AT, PLACES);
  return (state, out) => {
    words.set(state);
    for (let from = 0; from < out.length; from += PLACES) {
      const count = Math.min(PLACES, out.length - from);
      fill(count);
      for (let i = 0; i < count; i++) out[from + i] = made[i] ?? NaN;
    }
    state.set(words);
  };
}

/** The numbers for some seeds, and the states after them. */
function sample(fill: FillNormal): number[] {
  return [0, 1, 1099511627783].flatMap((seed) => {
    const state = initialState(seed, 3);
    const out = new Float64Array(PLACES + 6);
    fill(state, out);
    return [...out, ...state];
  });
}

/** Gives the core the kernel if it runs here, and gives the same bits. Never rejects. */
export const loadKernel = (): Promise<void> =>
  withModule(base64, (module) => {
    const fill = instantiate(module);
    if (areSame(sample(fill), sample(plainFillNormal))) provideFillNormal(fill);
  });

/** Resolves once the fastest available form is in use. */
export const provideFastKernel = once(loadKernel);
