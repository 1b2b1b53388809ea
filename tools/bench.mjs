/** @file `npm run bench`: bundles test/bench/index.ts as the app is bundled, the command line and its worker beside it, and runs each bench in a process of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildForNode, TERMINAL } from "./build.mjs";
import { cache, root } from "./project.mjs";

/** @param {string[]} words names of benches; none = all */
export async function command(words) {
  const outDir = join(cache, "bench");
  await buildForNode({ bench: "test/bench/index.ts", ...TERMINAL }, outDir);
  const { status } = spawnSync(process.execPath, [join(outDir, "bench.js"), ...words], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = status ?? 1;
}
