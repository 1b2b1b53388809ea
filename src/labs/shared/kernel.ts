/** @file Kernels in WebAssembly, whose bytes lie in the bundle: each is checked against the plain form of the same, which stays in use where it cannot run. */

/** The code of a lab's kernel. */
interface KernelCode {
  /** Resolves when the fastest form that can be had is in use. Never rejects. */
  readonly provideFastKernel: () => Promise<void>;
}

async function provideFastest(fetchKernel: () => Promise<KernelCode>): Promise<void> {
  try {
    await (await fetchKernel()).provideFastKernel();
  } catch {
    // Its code cannot be had: the plain one computes, and the next task asks again.
  }
}

/** What a lab computes, with its kernel where that can be had; both are asked for at once. */
export const withKernel =
  <Experiment>(
    fetchRun: () => Promise<{ readonly experiment: Experiment }>,
    fetchKernel: () => Promise<KernelCode>,
  ) =>
  async (): Promise<Experiment> => {
    const [{ experiment }] = await Promise.all([fetchRun(), provideFastest(fetchKernel)]);
    return experiment;
  };

/** Loads once on each thread what is asked for with every task. */
export function once(load: () => Promise<void>): () => Promise<void> {
  let loaded: Promise<void> | null = null;
  return () => (loaded ??= load());
}

/** Hands the compiled module on, where there is WebAssembly and all that it needs. Never rejects. */
export async function withModule(base64: string, give: (module: WebAssembly.Module) => void): Promise<void> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    give(await WebAssembly.compile(bytes));
  } catch {
    // The plain kernel computes, to the same digits.
  }
}

/** Bit for bit. */
export const areSame = (found: ArrayLike<number>, truth: ArrayLike<number>): boolean =>
  found.length === truth.length && Array.from(truth).every((value, i) => Object.is(found[i], value));
