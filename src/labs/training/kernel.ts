/**
 * @file The SIMD kernel of the language model: compiled from bytes in the bundle, checked against the plain
 * kernel and passed to the core. If WebAssembly or its SIMD is missing or forbidden, or if a single bit
 * differs, the plain kernel stays in use.
 */
import base64 from "../../kernel/language.wasm?kernel";
import {
  plainKernel,
  provideKernel,
  type Kernel,
  type MakeKernel,
} from "../../core/training/language/kernel";
import { areSame, once, withModule } from "../shared/kernel";

const PAGE_BYTES = 65_536;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly multiply: (
    c: number,
    cRow: number,
    a: number,
    aRow: number,
    aInner: number,
    b: number,
    bRow: number,
    m: number,
    k: number,
    n: number,
    isAdded: number,
  ) => void;
  readonly exponentials: (from: number, to: number) => void;
}

function instantiate(module: WebAssembly.Module, count: number): Kernel {
  // Decoding: these are the exports of src/kernel/language.ts.
  const { memory, multiply, exponentials } = new WebAssembly.Instance(module).exports as unknown as Exports;
  const missing = 4 * count - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
  return {
    name: "wasm",
    floats: new Float32Array(memory.buffer, 0, count),
    multiply: (c, a, b, { m, k, n }, isAdded) =>
      multiply(
        4 * c.at,
        4 * c.row,
        4 * a.at,
        4 * a.row,
        4 * a.inner,
        4 * b.at,
        4 * b.row,
        m,
        k,
        n,
        Number(isAdded),
      ),
    exponentials: (at, length) => exponentials(4 * at, 4 * (at + length)),
  };
}

/** A product of each kind, and exponentials of it. */
function sample(make: MakeKernel): Float32Array {
  const kernel = make(1024);
  const { floats, multiply, exponentials } = kernel;
  for (let i = 0; i < 512; i++) floats[i] = ((37 * i) % 101) / 25 - 2;
  const sizes = { m: 4, k: 7, n: 12 };
  multiply({ at: 512, row: 16 }, { at: 0, row: 7, inner: 1 }, { at: 64, row: 12 }, sizes, false);
  multiply({ at: 512, row: 16 }, { at: 8, row: 1, inner: 5 }, { at: 192, row: 20 }, sizes, true);
  exponentials(512, 64);
  return Float32Array.from(floats);
}

/** Gives the core the SIMD kernel if it runs here, and gives the same bits. Never rejects. */
export const loadKernel = (): Promise<void> =>
  withModule(base64, (module) => {
    const make = (count: number) => instantiate(module, count);
    if (areSame(sample(make), sample(plainKernel))) provideKernel(make);
  });

/** Resolves once the fastest available kernel is in use. */
export const provideFastKernel = once(loadKernel);
