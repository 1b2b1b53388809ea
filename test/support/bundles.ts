/** @file What tests share: what runs beside them, bundled once, in a folder with nothing of the project beside it; and results. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildForNode, buildTerminal } from "../../tools/build.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Absolute path; in it `program/` as `npm run build` makes it and `fakes/worker.js`, a worker with the fake experiments. */
    bundles: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "mirrorstep-bundles-"));
  project.provide("bundles", folder);
  // For once.ts; not where the code may change under the run.
  if (!project.config.watch) process.env["MIRRORSTEP_RESULTS"] = await mkdtemp(join(folder, "results-"));
  await buildTerminal(join(folder, "program"));
  await buildForNode({ worker: "test/support/fakeWorkerNode.ts" }, join(folder, "fakes"));
  return () => rm(folder, { recursive: true, force: true });
}
