/** @file A room stands above all that it imports; no circles. Read by layers.mjs. */

/**
 * Per room: what it is, and the folders of src/, the packages and the other files that it may import. A room may always import itself.
 * @type {Record<string, { about: string, may: string[], packages?: string[], files?: string[] }>}
 */
export const house = {
  core: {
    about: "pure mathematics: the ES library only, no DOM, no clock, no randomness of its own",
    may: [],
  },
  kernel: {
    about:
      "the kernels of the atlas, the language model and the normal numbers, in AssemblyScript: the operations of the plain ones in `src/core/` in the same order",
    may: [],
  },
  param: {
    about:
      "what a param is: its values, limits, default, words; link text, checks, schemas and grammar printed from one table",
    may: ["core/elementary/"],
    packages: ["zod"],
  },
  experiments: {
    about: "what all experiments share: what one is, what it is handed, data from files, updates",
    may: ["core/", "param/"],
    packages: ["zod"],
  },
  scenario: {
    about: "the Scenario: links, scenario files, presets, the grammar of links",
    may: [
      "core/",
      "param/",
      "experiments/[^/]+$",
      "experiments/data/source\\.ts$",
      "charts/picture/types\\.ts$",
      "ui/number\\.ts$",
    ],
    packages: ["zod"],
  },
  engine: {
    about: "where experiments run: protocol, host, pool, workers of the browser and of Node",
    may: ["core/", "param/", "experiments/"],
  },
  offline: {
    about: "the service worker, which keeps the app on the device; and what it is told",
    may: [],
  },
  charts: {
    about: "scales, paths, axes, labels that do not touch, handles, export",
    may: ["core/", "ui/"],
    packages: ["react", "react-dom", "d3-array", "fflate", "uqr"],
  },
  ui: {
    about: "controls without words of the subject, fonts, colours by meaning (`src/ui/palette.ts`)",
    may: ["core/elementary/"],
    packages: ["react", "react-dom"],
  },
  store: {
    about: "one store per lab, data on this device; `src/store/location.ts` alone touches the address bar",
    may: ["core/", "param/", "engine/", "scenario/", "experiments/", "ui/interaction/"],
    packages: ["react", "zustand", "idb-keyval"],
  },
  labs: {
    about:
      "the labs, a folder each: what they compute (`run/`, pure), their figures, words and controls; of another lab a lab imports its declaration (`lab.ts`), for links into it, and types of its params, view and runs, for runs it asks for; else only `src/labs/shared/`",
    may: ["core/", "param/", "store/", "charts/", "ui/", "experiments/", "scenario/"],
    packages: ["react", "react-dom", "zustand"],
    // Compiled by tools/kernel.mjs from the sources in src/kernel/.
    files: ["^\\.\\./\\.\\./kernel/\\w+\\.wasm\\?kernel$"],
  },
  lectures: {
    about:
      "lectures as data: words and scenarios in steps, how a file of one is read, and those that come with the app",
    may: ["param/", "scenario/", "ui/(number|notation)\\.ts$"],
    packages: ["zod", "katex", "mdast-util-from-markdown", "fflate"],
  },
  pages: {
    about:
      "places of the app that are no labs, a folder each, and one line in `src/pages/index.ts`; no page imports another",
    may: ["core/", "param/", "store/", "charts/", "ui/", "experiments/", "scenario/", "labs/", "lectures/"],
    packages: ["react", "react-dom", "zustand", "katex"],
  },
  app: {
    about: "header, notices, error boundary",
    may: ["(?!cli/|app/|main)"],
    packages: ["react", "react-dom", "zustand", "@fontsource-variable/.+"],
  },
  cli: {
    about: "the command line",
    may: [
      "core/",
      "kernel/",
      "param/",
      "engine/",
      "experiments/",
      "scenario/",
      "charts/",
      "ui/",
      "lectures/",
    ],
    // Of vite the types of its globs.
    packages: ["zod", "vite"],
    files: ["^public/data/", "^src/labs/catalog\\.ts$"],
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
    // For links into another lab, and runs that are asked for by its id.
    to: { path: "^src/labs/[^/]+/", pathNot: "^src/labs/(($1|shared)/|[^/]+/((lab|look)\\.ts$|run/))" },
  },
  {
    name: "labs-know-of-others-by-types",
    from: { path: "^src/labs/([^/]+)/" },
    to: {
      path: "^src/labs/[^/]+/(look\\.ts$|run/)",
      pathNot: "^src/labs/($1|shared)/",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "pages-stand-alone",
    from: { path: "^src/pages/([^/]+)/" },
    to: { path: "^src/pages/[^/]+/", pathNot: "^src/pages/$1/" },
  },
  {
    name: "runs-are-pure",
    from: { path: "^src/labs/([^/]+)/run/" },
    to: { pathNot: ["^src/(core|param|experiments)/", "^src/labs/$1/run/"] },
  },
  { name: "src-imports-no-tests-or-tools", from: { path: "^src/" }, to: { path: "^(test|tools)/" } },
  {
    name: "only-roots-know-the-labs",
    from: {
      path: "^src/(param|experiments|scenario|engine|store|charts|ui|cli)/",
      pathNot: "^src/cli/(main|worker)\\.ts$",
    },
    to: { path: "^src/labs/" },
  },
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
    name: "pictures-are-pure",
    from: { path: "^src/(labs/.+/draw\\.ts$|charts/picture/standalone\\.ts$|charts/pdf/)" },
    to: { path: `^src/(store|engine|app)/|${npm("react|react-dom|zustand")}`, reachable: true },
  },
  {
    name: "declarations-without-react",
    from: {
      path: "^src/(core/|param/|experiments/|engine/|scenario/|app/worker\\.ts$|cli/|labs/catalog\\.ts$|labs/[^/]+/(lab\\.ts$|run/))",
    },
    to: { path: npm("react|react-dom"), reachable: true },
  },
  {
    name: "links-without-schemas",
    from: { path: "^src/(scenario/index\\.ts|store/session\\.ts|labs/catalog\\.ts|app/worker\\.ts)$" },
    to: { path: npm("zod"), reachable: true },
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
export const forbidden = [...roomRules, ...directRules, ...reachRules].map((rule) => ({
  ...rule,
  severity: "error",
}));
