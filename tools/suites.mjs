/** @file The suites of `npm test`, in the order in which they start. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromiumNeed } from "./browserInstall.mjs";
import { buildApp, buildTerminal } from "./build.mjs";
import { checkLayers } from "./layers.mjs";
import { engineNeeds } from "./engines.mjs";
import { executeNode } from "./process.mjs";
import { cache, root, sourceFiles } from "./project.mjs";
import { fromPlaywright, fromVitest, gate } from "./report.mjs";
import { freePort } from "./serve.mjs";
import { measureFirstView } from "./size.mjs";
import { bundleSpecs } from "./specs.mjs";

/**
 * @typedef {import("./report.mjs").Result} Result
 * @typedef {import("./changed.mjs").Scope} Scope
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} about
 * @property {(scope?: Scope) => Promise<Result>} run without a scope: whole
 * @property {import("./prepare.mjs").Need[]} [needs] what is installed before it starts
 * @property {import("./engines.mjs").EngineName} [engine] needs another browser, and `npm test -- chromium` leaves it out
 * @property {string[]} [after] suites that make what this one looks at
 * @property {string} [alone] see schedule.mjs
 */

/** A suite that runs longer than this hangs; on a busy machine the longest takes half of it. */
const SUITE_SECONDS = 1200;

/** @param {string} name */
function reportFile(name) {
  const file = join(cache, "reports", `${name}.json`);
  mkdirSync(join(cache, "reports"), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @type {Result} */
const UNREACHED = { passed: 0, failed: 0, output: "", note: "no test imports what changed" };

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/**
 * @param {string} script
 * @param {string[]} args
 */
async function tool(script, args) {
  const { code, output } = await executeNode(script, args);
  return gate(code === 0, output);
}

/** Types of the last rule set are read from every tsconfig.json by the linter itself. */
async function lint() {
  const { code, output } = await executeNode("oxlint/bin/oxlint", ["src", "test", "tools", "vite.config.ts"]);
  const looked = Number(/ on (\d+) files? /.exec(output)?.[1] ?? 0);
  const expected = sourceFiles(join(root, "src")).length;
  const missed =
    looked < expected ? `\nThe linter looked at ${looked} files; src alone has ${expected}.` : "";
  return gate(code === 0 && looked > 0 && !missed, output + missed);
}

/**
 * @param {"unit" | "browser" | import("./engines.mjs").EngineName} suite
 * @param {readonly string[] | null} [related] see changed.mjs
 */
async function vitest(suite, related = null) {
  const file = reportFile(suite);
  const projects = suite === "unit" ? ["unit", "components"] : [suite];
  const command = related ? ["related", ...related, "--run", "--passWithNoTests"] : ["run"];
  const args = [
    ...projects.map((name) => `--project=${name}`),
    "--allowOnly=false",
    "--reporter=default",
    "--reporter=json",
  ];
  const outcome = await executeNode("vitest/vitest.mjs", [...command, ...args, `--outputFile.json=${file}`], {
    seconds: SUITE_SECONDS,
  });
  const report = readReport(file);
  if (related && outcome.code === 0 && report?.testResults.length === 0) return UNREACHED;
  return fromVitest(outcome, report);
}

/** @param {readonly string[] | null} [specs] see changed.mjs */
async function endToEnd(specs = null) {
  const file = reportFile("e2e");
  const outcome = await executeNode(
    "@playwright/test/cli.js",
    ["test", "--config", "test/browser/playwright.config.ts", "--forbid-only", "--reporter=list,json"],
    {
      seconds: SUITE_SECONDS,
      env: {
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        MIRRORSTEP_PORT: String(await freePort()),
        MIRRORSTEP_SPECS: await bundleSpecs(specs),
      },
    },
  );
  return fromPlaywright(outcome, readReport(file));
}

/** @param {import("./engines.mjs").EngineName} engine */
async function inEngine(engine) {
  const result = await vitest(engine);
  const version = readReport(join(cache, "reports", `${engine}.json`))?.testResults?.[0]
    ?.assertionResults?.[0]?.ancestorTitles[0];
  return { ...result, note: `${version ?? engine}, ${result.passed} checks` };
}

/** Afresh: what follows never looks at an older build. */
async function build() {
  for (const folder of ["dist", "dist-cli"]) rmSync(join(root, folder), { recursive: true, force: true });
  await buildApp();
  await buildTerminal();
  return gate(true, "");
}

/** @type {readonly Suite[]} */
export const suites = [
  { name: "unit", about: "units, laws, components", run: (scope) => vitest("unit", scope?.related) },
  {
    name: "types",
    about: "tsc, one project per kind of thread",
    run: () => tool("typescript7/bin/tsc", ["-b", "test"]),
  },
  { name: "lint", about: "oxlint with types", run: lint },
  { name: "format", about: "oxfmt", run: () => tool("oxfmt/bin/oxfmt", ["--check"]) },
  { name: "layers", about: "who may import whom", run: checkLayers },
  {
    name: "unused",
    about: "knip: dead files, exports, packages",
    run: () => tool("knip/bin/knip.js", ["--config", "tools/knip.json", "--no-progress"]),
  },
  { name: "build", about: "app and command line", run: build },
  {
    name: "e2e",
    about: "the built app in Chromium",
    needs: [chromiumNeed],
    after: ["build"],
    alone: "chromium",
    run: (scope) => endToEnd(scope?.specs),
  },
  {
    name: "size",
    about: "first view",
    needs: [chromiumNeed],
    after: ["build"],
    alone: "chromium",
    run: measureFirstView,
  },
  // The longest first: it keeps one core busy, while the other two follow each other.
  {
    name: "webkit",
    about: "the built app in WebKit",
    engine: "webkit",
    needs: [engineNeeds.webkit],
    after: ["build"],
    alone: "browsers",
    run: () => inEngine("webkit"),
  },
  {
    name: "firefox",
    about: "the built app in Firefox",
    engine: "firefox",
    needs: [engineNeeds.firefox],
    after: ["build"],
    alone: "browsers",
    run: () => inEngine("firefox"),
  },
  {
    name: "browser",
    about: "units in Chromium",
    needs: [chromiumNeed],
    alone: "browsers",
    run: () => vitest("browser"),
  },
];
