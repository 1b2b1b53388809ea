/** @file A third update, another geometry, actor or step rule does not compile until every place that treats them says what it does there. */
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute } from "../../tools/process.mjs";
import { root } from "../../tools/project.mjs";
import { makeFolder } from "./folder";

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted();
const readText = (path: string) => readFileSync(join(root, path), "utf8");
const withAny = (patterns: readonly RegExp[]) =>
  sources.filter((path) => patterns.some((pattern) => pattern.test(readText(path))));

/** Tables that a third update, a fifth recurrence of the slice, another geometry, a fourth actor or another step rule makes longer. */
const WIDER = [
  { path: "src/experiments/update.ts", from: '"projected"] as const', to: '"projected", "burg"] as const' },
  {
    path: "src/core/atlas/odds.ts",
    from: "PROJECTED_FRACTION] as const",
    to: "PROJECTED_FRACTION, 4] as const",
  },
  {
    path: "src/experiments/geometry/geometry.ts",
    from: '| { kind: "burg" }',
    to: '| { kind: "burg" } | { kind: "wine" }',
  },
  {
    path: "src/core/mirror/potentials.ts",
    from: '| { readonly kind: "burg" }',
    to: '| { readonly kind: "burg" } | { readonly kind: "wine" }',
  },
  {
    path: "src/core/rule/index.ts",
    from: "certified: CertifiedRule;",
    to: 'certified: CertifiedRule; lazy: { readonly kind: "lazy" };',
  },
  {
    path: "src/core/training/control/actors.ts",
    from: '"softmax"] as const',
    to: '"softmax", "burg"] as const',
  },
];

const compilerOptions = {
  composite: false,
  emitDeclarationOnly: false,
  noEmit: true,
  // Off in the core, on in the labs: not what is looked at here.
  noUncheckedIndexedAccess: false,
  types: ["vite/client"],
};

/** The files in which the compiler finds an error once the tables are longer. */
async function refusedFiles(): Promise<string[]> {
  const include = ["src/core", "src/experiments", "src/labs", "src/globals.d.ts"];
  const folder = makeFolder({
    "tsconfig.json": JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: { ...compilerOptions, rootDir: "." },
      include,
      exclude: [],
      references: [],
    }),
  });
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const { path, from, to } of WIDER) {
    expect(readText(path)).toContain(from);
    writeFileSync(join(folder, path), readText(path).replace(from, to));
  }
  const compiler = join(root, "node_modules/typescript7/bin/tsc");
  const { output } = await execute(
    process.execPath,
    [compiler, "-p", ".", "--pretty", "false", "--singleThreaded"],
    {
      cwd: folder,
    },
  );
  const files = [...output.matchAll(/^(src\/[^(]+)\(\d+,\d+\): error/gm)].map(([, path = ""]) => path);
  return [...new Set(files)].toSorted();
}

/** The same of step rules; the flow of the Geometry lab has some of them. */
const SAYS_OF_RULES = /^\s+inverseSqrt: |case "inverseSqrt":/m;
const hasSomeRules = (path: string) => path.startsWith("src/labs/geometry/");

/** What has a branch or an entry for each. */
const SAYS = [
  /\bin (?:Update|Mode)\b/,
  /\bswitch \((?:update|mode)\)/,
  /\bprojected: (?!t⁺)/,
  /^\s+mahalanobis[:(]|case "mahalanobis":/m,
  /\bin ActorKind\]: .* = \{/,
];

test("the compiler names every file that has an entry for each update, geometry, actor or step rule, and no other", async () => {
  const ofRules = withAny([SAYS_OF_RULES]).filter((path) => !hasSomeRules(path));
  const says = [...new Set([...withAny(SAYS), ...ofRules])].toSorted();
  expect(says.length).toBeGreaterThan(30);
  expect(await refusedFiles()).toEqual(says);
});

const TWO_WAY = [
  // A method of the geometry lab is called mirror, too: dual averaging is the other.
  /(?<!\bmethod )[=!]== "(?:mirror|projected)"/,
  /"(?:mirror|projected)" [=!]==/,
  /"mirror" \| "projected"/,
  /[=!]== (?:MIRROR|PROJECTED)/,
  /\bmode [=!]== /,
];
const ALLOWED: Readonly<Record<string, string>> = {
  "src/kernel/atlas.ts": "AssemblyScript has no such types; the loader compares its bits under every mode.",
};

test("no file asks for one of two updates", () => {
  expect(withAny(TWO_WAY)).toEqual(Object.keys(ALLOWED));
});

/** A geometry taken for one by name: all others, those to come too, are the rest. */
const BY_NAME =
  /(?:\bkind|\bgeometry|\b\w*[kK]ind\w*\(.*\)) [=!]== "(?:euclidean|entropy|burg|tsallis|pNorm|hypentropy|mahalanobis|formula|alpha)"/;
const GENERAL = "What stands for all others is right for any geometry; this one is only faster, or plainer.";
const ASKED = "It is about what this one has and no other: its parameter, or its name.";
const REST: Readonly<Record<string, string>> = {
  "src/experiments/geometry/proved.ts": "Equalities: parameters at which one geometry is another.",
  "src/labs/geometry/figure/name.ts": ASKED,
  "src/labs/geometry/games/edit.ts": ASKED,
  "src/labs/geometry/games/python.ts": GENERAL,
  "src/labs/geometry/games/words.ts": "What is proved of games in the entropy; of any other nothing is said.",
  "src/labs/geometry/online/edit.ts": ASKED,
  "src/labs/geometry/online/python.ts": GENERAL,
  "src/labs/geometry/relaxation/part.ts": "A figure of Euclid's; another geometry has none.",
  "src/labs/geometry/relaxation/plots.ts": ASKED,
  "src/labs/geometry/relaxation/python.ts": GENERAL,
  "src/labs/geometry/run/flow/flow.ts": GENERAL,
  "src/labs/geometry/run/flow/reference.ts": "What has no other answer is told as having none.",
  "src/labs/geometry/run/games/play.ts": GENERAL,
  "src/labs/geometry/run/relaxation/exactMean.ts": ASKED,
  "src/labs/geometry/run/relaxation/meanWay.ts": ASKED,
  "src/labs/geometry/run/relaxation/run.ts": "Costs say nothing; they put tasks in order.",
  "src/labs/geometry/run/step/edge.ts": ASKED,
  "src/labs/geometry/run/stochastic/run.ts": "Costs say nothing; they put tasks in order.",
  "src/labs/geometry/step/Dial.tsx": ASKED,
  "src/labs/geometry/step/metricMarks.ts": ASKED,
  "src/labs/geometry/step/plots.ts": ASKED,
  "src/labs/geometry/step/sum.ts": ASKED,
  "src/labs/geometry/step/words.ts": "What is proved of Burg alone, and a formula's own words.",
  "src/labs/geometry/stochastic/plots.ts": "A curve of Euclid's; another geometry has none.",
  "src/labs/geometry/stochastic/python.ts": GENERAL,
  "src/labs/shared/geometry/fresh.ts": ASKED,
  "src/labs/tracking/edit/metric.ts": ASKED,
  "src/labs/tracking/export/python/anchor.ts": GENERAL,
  "src/labs/tracking/run/anchor.ts": GENERAL,
  "src/labs/tracking/words/anchor.ts": GENERAL,
};
/** Methods of training with the names of geometries. */
const isMethod = (path: string) =>
  path.includes("/training/classification/") || path.includes("/training/run/classification/");

test("no file takes one geometry for itself and all others for the rest, but for a reason", () => {
  expect(withAny([BY_NAME]).filter((path) => !isMethod(path))).toEqual(Object.keys(REST));
});

test("no file asks for one of the actors", () => {
  expect(
    withAny([/[=!]== "(?:entropic|euclidean|softmax)"/]).filter((path) => path.includes("control")),
  ).toEqual([]);
});
