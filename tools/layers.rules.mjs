/** @file A room stands above all that it imports; no circles. Read by layers.mjs. */

/**
 * Per room: the folders of src/, the packages and the other files that it may import. A room may always import itself.
 * @type {Record<string, { may: string[], packages?: string[], files?: string[] }>}
 */
const house = {
  core: { may: [] },
  kernel: { may: [] },
  experiments: { may: ["core/"], packages: ["zod"] },
  scenario: {
    may: ["core/", "experiments/[^/]+$", "experiments/[^/]+/(params|schema|types)\\.ts$"],
    packages: ["zod"],
  },
  engine: {
    may: ["core/", "kernel/", "experiments/"],
    // Compiled by tools/kernel.mjs from src/kernel/atlas.ts.
    files: ["^\\.\\./kernel/atlas\\.wasm\\?kernel$"],
  },
  charts: { may: ["core/", "ui/"], packages: ["react", "react-dom", "d3"] },
  ui: { may: [], packages: ["react", "react-dom"] },
  store: { may: ["core/", "engine/", "scenario/", "experiments/"], packages: ["react", "zustand"] },
  lectures: { may: ["scenario/", "experiments/"] },
  labs: {
    may: ["core/", "store/", "charts/", "ui/", "experiments/", "scenario/"],
    packages: ["react", "react-dom", "d3", "zustand"],
  },
  app: {
    may: ["(?!cli/|app/|main)"],
    packages: ["react", "react-dom", "zustand", "@fontsource-variable/.+"],
  },
  cli: {
    may: [
      "core/",
      "kernel/",
      "engine/",
      "experiments/",
      "scenario/",
      "lectures/",
      "charts/",
      "labs/figures\\.ts$",
      "labs/.+Figure\\.tsx$",
    ],
    packages: ["zod"],
    files: ["^public/data/"],
  },
};

export const rooms = Object.keys(house);

/** What a path in the rules looks like for an npm package, installed or not. */
const npm = (/** @type {string} */ names) => `(^|node_modules/)(@types/)?(${names})(/|$)`;

/** @typedef {import("dependency-cruiser").IRegularForbiddenRuleType} DirectRule */
/** @typedef {import("dependency-cruiser").IReachabilityForbiddenRuleType} ReachRule */

/** @type {DirectRule[]} */
const roomRules = Object.entries(house).map(([room, { may, packages = [], files = [] }]) => ({
  name: `${room}-imports-what-it-may`,
  from: { path: `^src/${room}/` },
  to: {
    dependencyTypesNot: ["core"],
    pathNot: [
      `^src/${room}/`,
      "^src/globals\\.d\\.ts$",
      ...may.map((path) => `^src/${path}`),
      ...packages.map(npm),
      ...files,
    ],
  },
}));

/** @type {DirectRule[]} */
const directRules = [
  { name: "no-circles", from: {}, to: { circular: true } },
  {
    name: "node-only-in-the-terminal",
    from: { path: "^src/", pathNot: "^src/(cli|engine/node)/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "labs-stand-alone",
    from: { path: "^src/labs/([^/]+)/" },
    to: { path: "^src/labs/[^/]+/", pathNot: "^src/labs/($1|shared)/" },
  },
  { name: "src-imports-no-tests-or-tools", from: { path: "^src/" }, to: { path: "^(test|tools)/" } },
  { name: "nothing-imports-the-root", from: {}, to: { path: "^src/main\\.tsx$" } },
  { name: "imports-resolve", from: { path: "^src/" }, to: { couldNotResolve: true, pathNot: "\\?" } },
];

/** @type {ReachRule[]} */
const reachRules = [
  {
    name: "figures-are-pure",
    from: { path: "^src/labs/.+Figure\\.tsx$" },
    to: { path: "^src/(store|engine|app)/|Controls\\.tsx$", reachable: true },
  },
  {
    name: "workers-without-react",
    from: { path: "^src/(core|experiments|engine)/" },
    to: { path: npm("react|react-dom"), reachable: true },
  },
  {
    name: "links-without-schemas",
    from: { path: "^src/(main\\.tsx|engine/browser/workerEntry\\.ts)$" },
    to: { path: npm("zod"), reachable: true },
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
export const forbidden = [...roomRules, ...directRules, ...reachRules].map((rule) => ({
  ...rule,
  severity: "error",
}));
