/**
 * @file The SIMD kernel: compiled from bytes in the bundle, checked against the plain kernel and passed to
 * the core. If WebAssembly or its SIMD is missing or forbidden, or if a single bit differs, the plain kernel
 * stays in use.
 */
import { entryAt } from "../../core/entry";
import base64 from "../../kernel/atlas.wasm?kernel";
import { plainKernel, KERNEL_PLACES, provideKernel, type Kernel } from "../../core/atlas/kernel";
import { limitsOf, MODES } from "../../core/atlas/odds";
import { expTable } from "../../core/elementary/tables";
import { areSame, once, withModule } from "../shared/kernel";

/** The module's memory: the powers 2^(j/128), then five arrays. See src/kernel/atlas.ts. */
const POWER_COUNT = 128;
const ARRAYS_AT = 2048;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly advance: (
    mode: number,
    from: number,
    to: number,
    steps: number,
    lo: number,
    hi: number,
    cut: number,
  ) => void;
}

/** Writes the bits of 2^(j/128) minus j · 2^45. */
function writeTable(memory: ArrayBuffer): void {
  const powers = new Float64Array(memory, 0, POWER_COUNT);
  const words = new Int32Array(memory, 0, 2 * POWER_COUNT);
  for (let j = 0; j < POWER_COUNT; j++) {
    powers[j] = expTable[2 * j] ?? NaN;
    words[2 * j + 1] = entryAt(words, 2 * j + 1) - (j << 13);
  }
}

function instantiate(module: WebAssembly.Module): Kernel {
  // Decoding: these are the exports of src/kernel/atlas.ts.
  const { memory, advance } = new WebAssembly.Instance(module).exports as unknown as Exports;
  const { buffer } = memory;
  writeTable(buffer);
  const array = (k: number) => new Float64Array(buffer, ARRAYS_AT + 8 * KERNEL_PLACES * k, KERNEL_PLACES);
  return {
    name: "wasm",
    t: array(0).fill(1),
    a: array(1),
    b: array(2),
    least: array(3),
    most: array(4),
    advance: (mode, { lo, hi, cut }, from, to, steps) => advance(mode, from, to, steps, lo, hi, cut),
  };
}

/** The states after some steps from a few starts, for each recurrence. */
function sample(kernel: Kernel): number[] {
  const limits = limitsOf(1e-12);
  return MODES.flatMap((mode) => {
    for (let i = 0, power = 1; i < 8; i++, power *= 3) {
      kernel.t[i] = 0.03 * power;
      kernel.a[i] = 0.1 + 0.4 * i;
      kernel.b[i] = 1.7 - 0.2 * i;
    }
    kernel.advance(mode, limits, 0, 8, 5);
    return [...kernel.t.subarray(0, 8)];
  });
}

/** Gives the core the SIMD kernel if it runs here, and gives the same bits. Never rejects. */
export const loadKernel = (): Promise<void> =>
  withModule(base64, (module) => {
    if (areSame(sample(instantiate(module)), sample(plainKernel()))) provideKernel(() => instantiate(module));
  });

/** Resolves once the fastest available kernel is in use. */
export const provideFastKernel = once(loadKernel);
