/** @file What may come later than the first view, and as what; and that a chunk's files ask for none of its own kind. Read by layers.mjs. */

/**
 * Per kind: what it is, when it comes, and where its first file lies.
 * @type {Record<string, { about: string, when: string, paths: string[] }>}
 */
export const kinds = {
  place: {
    about: "a lab (what it declares, and its screen) or a page",
    when: "one goes there",
    paths: ["labs/[^/]+/lab\\.ts", "labs/[^/]+/[A-Z]\\w+Lab\\.tsx", "pages/[^/]+/[A-Z]\\w+Page\\.tsx"],
  },
  part: {
    about:
      "a part of a place: of a lab of parts, of a page, the rest of the Bounds lab, a shipped lecture, what a frame in another page needs, pixels and textures of pictures",
    when: "it is shown",
    paths: [
      "labs/.+/page\\.tsx",
      "labs/[^/]+/rest\\.ts",
      "pages/lecture/(Article|handout/Handout|presenter/Presenter|edit/Editor)\\.tsx",
      "lectures/[^/]+/lecture\\.ts",
      "app/embed/begin\\.ts",
      "charts/picture/seldom\\.ts",
    ],
  },
  run: {
    about: "what a lab computes, and draws in a worker",
    when: "something is computed",
    paths: ["labs/[^/]+/(run/run|kernel|experiment|panels/sketch)\\.ts"],
  },
  dialog: {
    about: "a menu, a form, a window",
    when: "one opens it",
    paths: [
      ".+Dialog\\.tsx",
      "app/Tour\\.tsx",
      "charts/FigureMenu\\.tsx",
      "pages/lecture/(Follow|add/open)\\.tsx",
      "ui/showByHand\\.tsx",
    ],
  },
  exporter: {
    about: "what writes pictures, programs, rows, lists of presets",
    when: "something is saved, copied or listed",
    paths: [
      "charts/export/save\\.ts",
      "labs/shared/(saving|parts/exporter)\\.ts",
      "labs/[^/]+/(exporter|draw|presets|run/rows)\\.ts",
      "labs/[^/]+/([^/]+|export/python)/plots\\.ts",
    ],
  },
  reader: {
    about: "what reads links, files and data",
    when: "there is one",
    paths: [
      "scenario/(decode|file)\\.ts",
      "lectures/(read|packed)\\.ts",
      "experiments/data/\\w+\\.ts",
      "labs/tracking/data/ownFile\\.ts",
      "store/streams\\.ts",
    ],
  },
  engine: {
    about: "workers, and what keeps long runs on the device",
    when: "a run is not small",
    paths: ["app/beyond\\.ts"],
  },
  later: {
    about:
      "undo, notices, symbols that explain themselves, links that open at the top, stray files, queued runs, the app kept on the device",
    when: "the first view rests, or one of them is needed",
    paths: ["app/later\\.ts"],
  },
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
 * What comes later as nothing that has a name here, or waits for another chunk of its kind.
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
    ...[...now.keys()].filter((file) => kindOf(file) === "place"),
  ]);

  const nameless = asked
    .filter(({ kind }) => kind === null)
    .map(({ from, to }) => `no-kind-of-its-own: ${from} → ${to}`);
  const nested = [...chunks].flatMap((file) => {
    const kind = kindOf(file);
    const own = new Set(chunk(file));
    return asked
      .filter((each) => each.kind !== null && each.kind === kind && own.has(each.from))
      .map(({ from, to }) => `no-${kind}-waits-for-a-${kind}: ${file} → ${from} → ${to}`);
  });
  return [...nameless, ...nested];
}
