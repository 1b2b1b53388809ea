/** @file `npm test -- --changed [REV]`: what changed, and which suites and which of their files that can reach. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * @typedef {object} Scope what is left of a suite
 * @property {readonly string[] | null} related to files that import these, or are these, Vitest keeps; null: all tests
 * @property {readonly string[] | null} specs folders and files of end-to-end tests; null: all of them
 */

/** What decides how everything is built and run. */
const EVERYTHING =
  /^(?:package(?:-lock)?\.json|vite\.config\.ts|(?:.+\/)?tsconfig\.json|tools\/(?:build|kernel|project)\.mjs|test\/support\/(?:bundles|setup)\.ts)$/;
/** What tests read from the disk by many ways. */
const DATA = /^(?:public\/|test\/fixtures\/)/;
/** What is served, and what serves it. */
const APP = /^(?:src\/|public\/|tools\/|index\.html$)/;

/** Tests that start programs or read sources, which no import tells; and the files that those depend on. */
const READERS = [
  { folder: "test/cli", reads: /^(?:src|tools)\// },
  { folder: "test/docs", reads: /^(?:src|tools|docs|test)\/|\.(?:md|cff)$/ },
  {
    folder: "test/engine",
    reads: /^(?:src\/(?:core|engine|experiments|kernel|labs\/[^/]+\/run|scenario)|test\/support)\//,
  },
  { folder: "test/tools", reads: /^(?:src|tools)\/|^[^/]+$/ },
];

/** Suites that a change of other files cannot fail; all others run whatever changed. */
const REACHED = {
  build: APP,
  browser:
    /^(?:src\/(?:core|engine|experiments|kernel|labs\/[^/]+\/run|scenario)|tools|test\/(?:browser\/unit|engine|support))\//,
  e2e: new RegExp(`${APP.source}|^test/browser/(?!unit/)`),
  firefox: new RegExp(`${APP.source}|^test/engines/`),
  webkit: new RegExp(`${APP.source}|^test/engines/`),
  size: APP,
};

const some = (/** @type {readonly string[]} */ files, /** @type {RegExp} */ pattern) =>
  files.some((file) => pattern.test(file));

/**
 * @param {string} name
 * @param {readonly string[]} files that changed
 */
export function reaches(name, files) {
  const pattern = Object.entries(REACHED).find(([suite]) => suite === name)?.[1];
  return !pattern || some(files, EVERYTHING) || some(files, DATA) || some(files, pattern);
}

/**
 * What stands in for a change in Vitest's search for tests.
 * @param {readonly string[]} files
 * @param {(folder: string) => readonly string[]} testsIn
 */
export function relatedTo(files, testsIn = testFiles) {
  if (some(files, EVERYTHING) || some(files, DATA)) return null;
  const readers = READERS.filter(({ reads }) => some(files, reads));
  return [...new Set([...files, ...readers.flatMap(({ folder }) => testsIn(folder))])];
}

const E2E = "test/browser/e2e";

/**
 * By folder: a lab reaches its own, what is about every lab, and the links.
 * @param {readonly string[]} files
 * @param {readonly string[]} folders of end-to-end tests
 */
export function specsFor(files, folders = e2eFolders()) {
  if (some(files, EVERYTHING) || some(files, DATA)) return null;
  /** @type {Set<string>} */
  const specs = new Set();
  for (const file of files.filter((path) => reaches("e2e", [path]))) {
    const lab = /^src\/labs\/([^/]+)\//.exec(file)?.[1];
    if (lab !== undefined && folders.includes(lab))
      for (const path of [`${lab}/`, "everywhere/", "links.spec.ts"]) specs.add(`${E2E}/${path}`);
    else if (file.endsWith(".spec.ts")) specs.add(file);
    else return null;
  }
  return [...specs].filter((path) => existsSync(join(root, path)));
}

/** @param {string} folder */
function testFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);
}

function e2eFolders() {
  const entries = readdirSync(join(root, E2E), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** @param {string[]} args */
const git = (...args) =>
  execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** @param {string} rev */
function exists(rev) {
  try {
    git("rev-parse", "--verify", "--quiet", `${rev}^{commit}`);
    return true;
  } catch {
    return false;
  }
}

/** What is upstream, else the last commit. */
const usual = () => (exists("@{upstream}") ? "@{upstream}" : "HEAD");

/**
 * Commits since the work left `rev`, and whatever is not committed yet, new files included.
 * @param {string} [given]
 */
export function changedSince(given) {
  const since = given ?? usual();
  if (!exists(since))
    throw new Error(
      `"${since}" is neither a suite nor a commit that git knows here: write --changed, then a commit or a branch, or nothing.`,
    );
  const listed =
    git("diff", "--name-only", "--no-renames", "-z", "--merge-base", since) +
    git("ls-files", "--others", "--exclude-standard", "-z");
  return { since, files: listed.split("\0").filter((path) => path !== "") };
}

/**
 * @param {readonly string[]} files that changed
 * @returns {Scope}
 */
export const scopeOf = (files) => ({ related: relatedTo(files), specs: specsFor(files) });
