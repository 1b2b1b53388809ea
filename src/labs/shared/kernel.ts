/**
 * @file Kernels in WebAssembly, whose bytes are in the bundle. Each is checked against the plain form, which
 * is used where the kernel cannot run.
 */

/** What a lab's kernel exports. */
interface KernelCode {
  /** Resolves when the fastest available form is in use. Never rejects. */
  readonly provideFastKernel: () => Promise<void>;
}

async function provideFastest(fetchKernel: () => Promise<KernelCode>): Promise<void> {
  try {
    await (await fetchKernel()).provideFastKernel();
  } catch {
    // If its code cannot be loaded, the plain form computes, and the next task tries again.
  }
}

/** The experiment of a lab together with its kernel, if that is available; both are loaded at the same time. */
export const withKernel =
  <Experiment>(
    fetchRun: () => Promise<{ readonly experiment: Experiment }>,
    fetchKernel: () => Promise<KernelCode>,
  ) =>
  async (): Promise<Experiment> => {
    const [{ experiment }] = await Promise.all([fetchRun(), provideFastest(fetchKernel)]);
    return experiment;
  };

/** Loads something once for each thread, although each task asks for it. */
export function once(load: () => Promise<void>): () => Promise<void> {
  let loaded: Promise<void> | null = null;
  return () => (loaded ??= load());
}

/** Compiles the module and passes it on, if this engine has WebAssembly with everything that is needed. Never rejects. */
export async function withModule(base64: string, give: (module: WebAssembly.Module) => void): Promise<void> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    give(await WebAssembly.compile(bytes));
  } catch {
    // The plain form computes, with the same digits.
  }
}

/** Whether two results are equal, bit for bit. */
export const areSame = (found: ArrayLike<number>, truth: ArrayLike<number>): boolean =>
  found.length === truth.length && Array.from(truth).every((value, i) => Object.is(found[i], value));
