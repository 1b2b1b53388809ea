/** @file What may come later than the first view, and as what; and what it may ask for in turn: never what it is itself made of. Read by layers.mjs. */

/**
 * Per kind: what it is, when it comes, what it may ask for in turn, when one does something more, and where its first file lies.
 * @type {Record<string, { about: string, when: string, asks: string[], paths: string[] }>}
 */
export const kinds = {
  lab: {
    about: "a lab: what it declares, its screen with every part, and in the app what its runs compute",
    when: "one goes there",
    asks: ["run", "dialog", "exporter", "reader"],
    paths: ["labs/[^/]+/lab\\.ts", "labs/[^/]+/[A-Z]\\w+Lab\\.tsx"],
  },
  page: {
    about: "a page that is no lab, with all its faces",
    when: "one goes there",
    asks: ["dialog", "exporter", "reader"],
    paths: ["pages/[^/]+/[A-Z]\\w+Page\\.tsx"],
  },
  rest: {
    about:
      "what the first view leaves out: Figure 3, notes and pins of the Bounds lab, pixels and textures, undo, notices, symbols that explain themselves, what a frame in another page needs, the app kept on the device",
    when: "the first view rests, or it is needed",
    asks: ["dialog", "exporter", "reader"],
    paths: ["labs/[^/]+/rest\\.ts", "charts/picture/seldom\\.ts", "app/embed/begin\\.ts", "app/later\\.ts"],
  },
  dialog: {
    about: "a menu, a form, a window, the editor of lectures",
    when: "one opens it",
    asks: ["exporter", "reader"],
    paths: [
      ".+Dialog\\.tsx",
      "app/Tour\\.tsx",
      "charts/FigureMenu\\.tsx",
      "pages/lecture/(Follow|add/open|edit/Editor)\\.tsx",
      "ui/showByHand\\.tsx",
    ],
  },
  exporter: {
    about: "what writes pictures, programs, rows, lists of presets",
    when: "something is saved, copied or listed",
    asks: [],
    paths: [
      "charts/export/save\\.ts",
      "labs/shared/(saving|parts/exporter)\\.ts",
      "labs/[^/]+/(exporter|draw|presets)\\.ts",
      "labs/[^/]+/([^/]+|export/python)/plots\\.ts",
    ],
  },
  run: {
    about: "what computes and draws, in workers too, and keeps long runs on the device",
    when: "a lab is opened, or a worker is asked",
    asks: [],
    paths: ["labs/[^/]+/(run/run|kernel|experiment|panels/sketch)\\.ts", "app/beyond\\.ts"],
  },
  reader: {
    about: "what reads links, files and data; a shipped lecture",
    when: "there is one",
    asks: [],
    paths: [
      "scenario/(decode|file)\\.ts",
      "lectures/(read|packed|[^/]+/lecture)\\.ts",
      "experiments/data/\\w+\\.ts",
      "labs/tracking/data/ownFile\\.ts",
      "store/streams\\.ts",
    ],
  },
};

const SCREEN = "labs/(\\w+)/[A-Z]\\w+Lab\\.tsx";
/** What a lab computes; its kernel in WebAssembly is no part of it, for without that the plain form computes. */
const RUN = "labs/(\\w+)/(?:run/run|experiment)\\.ts";

const ends = (/** @type {string} */ path) => new RegExp(`/${path}$`);

/**
 * Whose chunk comes with which others, of the same lab where both name one: what will be asked for in any case. One is not there without
 * the other.
 * @type {Readonly<Record<"page" | "worker", readonly { of: RegExp, with: RegExp }[]>>}
 */
export const together = {
  page: [
    { of: ends(SCREEN), with: ends(RUN) },
    { of: ends(SCREEN), with: ends("(?:charts/picture/seldom|app/beyond)\\.ts") },
    { of: ends("labs/(?:tracking|training)/[A-Z]\\w+Lab\\.tsx"), with: ends("store/streams\\.ts") },
    { of: ends("pages/presets/PresetsPage\\.tsx"), with: ends("labs/\\w+/(?:lab|presets)\\.ts") },
  ],
  worker: [{ of: ends("labs/(\\w+)/lab\\.ts"), with: ends(RUN) }],
};

const patterns = Object.entries(kinds).map(
  ([kind, { paths }]) => /** @type {const} */ ([kind, new RegExp(`^src/(${paths.join("|")})$`)]),
);

const kindOf = (/** @type {string} */ file) =>
  patterns.find(([, pattern]) => pattern.test(file))?.[0] ?? null;

/** @typedef {Pick<import("dependency-cruiser").IModule, "source" | "dependencies">} Module */
/** @typedef {ReadonlyMap<string, readonly string[]>} Imports of files, by their paths */

/** What the command line asks for lies on its disk. */
const isOfApp = (/** @type {string} */ file) => file.startsWith("src/") && !file.startsWith("src/cli/");

/**
 * @param {readonly Module[]} modules
 * @param {boolean} isLate what is imported when it is asked for, else what comes along
 * @returns {Imports}
 */
const importsOf = (modules, isLate) =>
  new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies
        .filter(
          ({ dynamic, dependencyTypes }) => dynamic === isLate && !dependencyTypes.includes("type-only"),
        )
        .map(({ resolved }) => resolved)
        .filter(isOfApp),
    ]),
  );

/** A file, and all that comes along with it. */
function along(/** @type {string} */ file, /** @type {Imports} */ imports) {
  const all = new Set([file]);
  for (const each of all) for (const next of imports.get(each) ?? []) all.add(next);
  return all;
}

/**
 * What comes later as nothing that has a name here, or waits for a chunk that should have come with it.
 * @param {readonly Module[]} modules
 * @returns {string[]} sentences
 */
export function lateProblems(modules) {
  const files = modules.filter(({ source }) => isOfApp(source));
  const [now, late] = [importsOf(files, false), importsOf(files, true)];
  const asked = [...late].flatMap(([from, all]) => all.map((to) => ({ from, to, kind: kindOf(to) })));
  const firstView = along("src/main.tsx", now);

  /** What comes with a chunk that neither the first view nor any who ask for it have. */
  const chunk = (/** @type {string} */ file) => {
    const there = asked.filter(({ to }) => to === file).map(({ from }) => along(from, now));
    const isThere = (/** @type {string} */ each) =>
      firstView.has(each) || (there.length > 0 && there.every((all) => all.has(each)));
    return [...along(file, now)].filter((each) => !isThere(each));
  };
  // Labs have screens that a glob asks for.
  const chunks = new Set([
    ...asked.map(({ to }) => to),
    ...[...now.keys()].filter((file) => kindOf(file) === "lab"),
  ]);

  const nameless = asked
    .filter(({ kind }) => kind === null)
    .map(({ from, to }) => `no-kind-of-its-own: ${from} → ${to}`);
  const nested = [...chunks].flatMap((file) => {
    const kind = kindOf(file);
    if (kind === null) return [];
    const own = new Set(chunk(file));
    return asked
      .filter((each) => each.kind !== null && !kinds[kind]?.asks.includes(each.kind) && own.has(each.from))
      .map(({ from, to, kind: other }) => `no-${kind}-waits-for-a-${other}: ${file} → ${from} → ${to}`);
  });
  return [...nameless, ...nested];
}
