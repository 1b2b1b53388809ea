/** @file The SIMD kernel gives the bits of the plain one: single steps, and whole atlases. */
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Problem } from "../../src/core/atlas/cells";
import { createKernel, KERNEL_PLACES, plainKernel, type Kernel } from "../../src/core/atlas/kernel";
import { coefficients, limitsOf, oddsOf, type Mode } from "../../src/core/atlas/odds";
import { sweep } from "../../src/core/atlas/sweep";
import { loadKernel } from "../../src/labs/stability/kernel";
import type { AtlasTrace } from "../../src/labs/stability/run/atlas/types";
import { sliceProblem } from "../../src/labs/stability/run/atlas/slice";
import { type SliceAtlas } from "../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../src/labs/stability/run/tables";
import { floor, mode, spec, type Spec } from "../support/atlasCells";
import { traceHash } from "../support/traceHash";

beforeAll(loadKernel);

test("it runs here", () => {
  expect(createKernel().name).toBe("wasm");
});

/** An atlas on this thread, by an engine that has loaded nothing yet. */
async function freshTrace() {
  vi.resetModules();
  const { createTerminalEngine } = await import("../support/engine");
  const engine = createTerminalEngine({ entry: null, atOnce: Infinity });
  const params = { ...STABILITY_VARIANTS.sliceOfTargets, width: 24, height: 24 };
  const { kernel, ...picture } = (await engine.run("stability", params, [])) as AtlasTrace;
  return { kernel, hash: traceHash(picture) };
}

test("where WebAssembly is forbidden the plain kernel stays in use, to the same picture", async () => {
  const compile = vi
    .spyOn(WebAssembly, "compile")
    .mockRejectedValue(new Error("Blocked by the page's policy."));
  const plain = await freshTrace();
  compile.mockRestore();
  const simd = await freshTrace();
  expect(plain.kernel).toBe("typescript");
  expect(simd).toEqual({ kernel: "wasm", hash: plain.hash });
});

test("a thread compiles it once, however many tasks ask for it", async () => {
  vi.resetModules();
  const { catalog } = await import("../../src/labs/catalog");
  const compile = vi.spyOn(WebAssembly, "compile");
  await Promise.all([catalog.experiment("stability"), catalog.experiment("stability")]);
  await catalog.experiment("stability");
  expect(compile).toHaveBeenCalledTimes(1);
  compile.mockRestore();
});

function states(kernel: Kernel, kind: Mode, specs: readonly Spec[], eps: number, steps: number) {
  const limits = limitsOf(eps);
  const from = 4;
  const k = { a: 0, b: 0 };
  for (const [i, { q, start, step }] of specs.entries()) {
    coefficients(kind, q, step, k);
    kernel.t[from + i] = Math.min(limits.hi, Math.max(limits.lo, oddsOf(start)));
    kernel.a[from + i] = k.a;
    kernel.b[from + i] = k.b;
    kernel.least[from + i] = Infinity;
    kernel.most[from + i] = 0;
  }
  kernel.advance(kind, limits, from, from + specs.length, steps);
  const part = (array: Float64Array) => [...array.subarray(from, from + specs.length)];
  return { t: part(kernel.t), least: part(kernel.least), most: part(kernel.most) };
}

test("each step has the same bits, near faces, at the clamps, at any step size", () => {
  const cells = fc.array(spec, { minLength: 1, maxLength: 33 });
  fc.assert(
    fc.property(mode, cells, floor, fc.integer({ min: 1, max: 6 }), (kind, specs, eps, steps) => {
      const simd = states(createKernel(), kind, specs, eps, steps);
      expect(simd).toEqual(states(plainKernel(), kind, specs, eps, steps));
    }),
    { numRuns: 1000 },
  );
});

test("all places are used by both", () => {
  const specs = Array.from({ length: KERNEL_PLACES - 4 }, (_, i) => ({
    q: (i + 0.5) / KERNEL_PLACES,
    start: 0.5,
    step: 0.1 + (3 * i) / KERNEL_PLACES,
  }));
  for (const kind of [0, 1, 2, 3] as const)
    expect(states(createKernel(), kind, specs, 1e-12, 40)).toEqual(
      states(plainKernel(), kind, specs, 1e-12, 40),
    );
});

describe("whole atlases have the same hash", () => {
  const run = (kernel: Kernel, problem: Problem) => {
    const out = { ends: new Uint8Array(problem.count), times: new Uint32Array(problem.count) };
    expect([...sweep(kernel, problem, out, Infinity)]).toEqual([]);
    return traceHash(out);
  };
  const size = 64;
  const places = {
    count: size * size,
    columns: Uint16Array.from({ length: size * size }, (_, k) => k % size),
    rows: Uint16Array.from({ length: size * size }, (_, k) => Math.floor(k / size)),
  };
  const targets = { ...STABILITY_VARIANTS.sliceOfTargets, width: size, height: size };
  const starts = { ...STABILITY_VARIANTS.sliceOfStarts, width: size, height: size };
  const atlases: readonly SliceAtlas[] = [targets, starts].flatMap((atlas): SliceAtlas[] => [
    { ...atlas, x: [0, 1], logStep: [-3, 0.7] },
    { ...atlas, x: [0, 1], logStep: [-3, 0.7], update: "projected" },
    { ...atlas, x: [0.1, 0.4], logStep: [-1, 1], rule: { kind: "boundFraction" } },
    { ...atlas, x: [0, 1e-3], logStep: [-1, 1], rule: { kind: "boundFraction" }, update: "projected" },
  ]);
  test.each(atlases)("$axis, $update, $rule.kind", (atlas) => {
    const problem = sliceProblem(atlas, places);
    expect(run(createKernel(), problem)).toBe(run(plainKernel(), problem));
  });
});
