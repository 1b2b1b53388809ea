/** @file The layer gate: cruises the imports of src/ and refuses what layers.rules.mjs and late.rules.mjs forbid, or a look at less than everything. */
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { lateProblems } from "./late.rules.mjs";
import { forbidden, rooms } from "./layers.rules.mjs";
import { root, sourceFiles } from "./project.mjs";
import { gate } from "./report.mjs";

/**
 * @typedef {import("dependency-cruiser").ICruiseResult} Cruise
 * @typedef {{ violations: string[], modules: number, imports: number }} Look
 */

/**
 * @param {string} folder that holds src/
 * @returns {Promise<Cruise>}
 */
async function cruiseSources(folder) {
  const { output } = await cruise(
    ["src"],
    {
      baseDir: folder,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
    },
    {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css", ".json"],
      conditionNames: ["import", "default", "types"],
    },
    { tsConfig: extractTSConfig(join(root, "tsconfig.json")) },
  );
  if (typeof output === "string") throw new Error(`dependency-cruiser answered with text: ${output}`);
  return output;
}

/**
 * The files that were not looked at, and the files whose imports were not seen (a compiler without an API does that).
 * @param {string} folder
 * @param {Cruise} result
 */
function blindSpots(folder, { modules }) {
  const seen = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]));
  return sourceFiles(join(folder, "src")).flatMap((file) => {
    const name = relative(folder, file).split(sep).join("/");
    const imports = seen.get(name);
    if (imports === undefined) return [`${name}: the gate did not look at it`];
    const hasImport = /^(import|export) .*from ["']/m.test(readFileSync(file, "utf8"));
    return hasImport && imports === 0 ? [`${name}: the gate saw none of its imports`] : [];
  });
}

/** @param {Cruise} result */
function strangers({ modules }) {
  const known = new RegExp(`^src/(${rooms.join("|")})/|^src/[^/]+$`);
  return modules
    .filter(({ source }) => source.startsWith("src/") && !known.test(source))
    .map(({ source }) => `${source}: no rule for its folder; add it to tools/layers.rules.mjs`);
}

/**
 * @param {string} folder that holds src/
 * @returns {Promise<Look>}
 */
export async function lookAtLayers(folder) {
  const result = await cruiseSources(folder);
  const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return {
    violations: [
      ...broken,
      ...strangers(result),
      ...lateProblems(result.modules),
      ...blindSpots(folder, result),
    ],
    modules: result.modules.filter(({ source }) => source.startsWith("src/")).length,
    imports: result.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
  };
}

/** The gate of `npm test`. */
export async function checkLayers() {
  const { violations, modules, imports } = await lookAtLayers(root);
  const blind =
    modules === 0 || imports === 0
      ? [`Looked at ${modules} modules and ${imports} imports: that is not all.`]
      : [];
  return gate(violations.length + blind.length === 0, [...violations, ...blind].join("\n"));
}
