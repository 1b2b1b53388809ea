/** @file In which order Vitest runs files: the longest first, so that no core idles while the last one ends. */
import { join } from "node:path";
import { BaseSequencer } from "vitest/node";
import { root } from "./project.mjs";

/** Those of several seconds, the longest first: nothing remembers the seconds of a run before in a fresh clone. */
export const LONGEST = [
  "test/labs/tracking/lab.test.tsx",
  "test/labs/bounds/view.test.tsx",
  "test/labs/stability/view.test.tsx",
  "test/labs/parts.test.tsx",
  "test/engine/nodeWorker.test.ts",
  "test/engine/bits.test.ts",
  "test/labs/training/goingOn.test.ts",
  "test/labs/geometry/figures.test.ts",
  "test/labs/stability/figures.test.ts",
  "test/labs/tracking/figures.test.ts",
  "test/labs/figurePrograms.test.ts",
  "test/labs/bounds/layout.test.ts",
  "test/labs/geometry/run/step.test.ts",
  "test/labs/stability/run/orbits.test.ts",
  "test/labs/bounds/figures.test.ts",
  "test/labs/geometry/programs.test.ts",
  "test/labs/geometry/relaxation/run.test.ts",
  "test/docs/programs.test.ts",
  "test/experiments/plain.test.ts",
  "test/core/mirror/potentials.test.ts",
  "test/labs/stability/run/atlas.test.ts",
  "test/scenario/presets.test.ts",
  "test/labs/training/weights.test.ts",
  "test/labs/training/forward.test.ts",
  "test/engine/inline.test.ts",
  "test/labs/stability/run/audit.test.ts",
  "test/tools/interrupt.test.ts",
  "test/cli/process.test.ts",
  "test/engine/messageChannel.test.ts",
  "test/labs/stability/numbers.test.ts",
  "test/tools/thirdUpdate.test.ts",
];

/**
 * Projects stay together, as files of one that follow each other can share a process.
 * @template {{ readonly moduleId: string, readonly project: unknown }} Spec
 * @param {readonly Spec[]} specs
 */
export function longestFirst(specs) {
  const files = LONGEST.map((file) => join(root, file));
  const rank = (/** @type {Spec} */ { moduleId }) =>
    files.includes(moduleId) ? files.indexOf(moduleId) : files.length;
  const projects = [...new Set(specs.map(({ project }) => project))];
  return projects.flatMap((project) =>
    specs.filter((spec) => spec.project === project).toSorted((a, b) => rank(a) - rank(b)),
  );
}

export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @type {BaseSequencer["sort"]}
   */
  async sort(specs) {
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array
    return longestFirst(await super.sort(specs));
  }
}
