/** @file The grammar of links in words, for the terminal's help and docs/links.md. Not part of the first view. */
import { codecOf, labIds } from "./labs";
import { defaultView, viewFields } from "./view";
import type { LabId } from "./types";

interface Entry {
  readonly value: string;
  readonly words: string;
}

const numbers = "numbers";
const KEYS: Readonly<Record<LabId | "view", Readonly<Record<string, Entry>>>> = {
  bounds: {
    p: { value: numbers, words: "the belief: 2 to 12 entries above 0 that sum to 1" },
    step: { value: "number", words: "the step η, above 0" },
    target: { value: "uniform or numbers", words: "the target of certified and exact step" },
    along: { value: "1 … classes", words: "the class whose mass the slice moves" },
    triangle: { value: "three numbers", words: "the belief on the triangle while p has not three classes" },
    surface: { value: "bound, entropyAware", words: "what the triangle's contours show" },
    show: {
      value:
        "any of bound, entropyAware, mse, certified, fejer, thresholdMirror, thresholdProjected, collapseMirror, collapseProjected",
      words:
        "curves of the slice, with commas (the last two with two classes only); nothing after = hides all",
    },
    x: { value: "belief, logit", words: "the slice's horizontal axis" },
    y: { value: "linear, log", words: "the slice's vertical axis" },
  },
  tracking: {
    target: { value: "shift, drift, stream", words: "how the target moves; the keys of a kind imply it" },
    before: { value: numbers, words: "shift: the target before the jump; 2 to 64 classes" },
    after: { value: numbers, words: "shift: the target from the jump on" },
    at: { value: "0 … steps", words: "shift: the step of the jump" },
    from: { value: numbers, words: "drift: the first target" },
    to: { value: numbers, words: "drift: the last target" },
    between: { value: "start,end", words: "drift: the steps at which it starts and ends" },
    source: {
      value: "seattle-weather, local:<sha256>[:<column>], local:<sha256>/sum, local:<sha256>/names",
      words:
        "stream: built-in data, or a file of one's own by its hash and, if it has several, its column; /sum: each row divided by its sum; /names: the first line names the classes",
    },
    window: { value: "1 … 100000", words: "stream: steps whose labels make the target" },
    steps: { value: "1 … 1000000", words: "length of the run" },
    start: { value: "uniform or numbers", words: "the first belief" },
    update: { value: "mirror, projected", words: "the step's geometry: entropy or Euclid" },
    floor: { value: "1e-300 … 0.001", words: "smallest entry a belief may have (the interior clamp)" },
    tolerance: { value: "above 0, below 1", words: "distance from the target that counts as settled" },
    rule: {
      value: "kind[:number][:label]",
      words:
        "a step rule, up to six times: fixed:step, boundFraction:fraction, entropyAware:cap, inverseSqrt:scale, certified, fejer:fraction",
    },
  },
  stability: {
    part: {
      value: "atlas, threshold, orbits, audit, pair",
      words: "what is computed; keys of one part imply it",
    },
    classes: {
      value: "2, 3; audit: 2 … 16",
      words: "atlas: the slice or the triangle; audit: of every pair",
    },
    axis: { value: "target, start", words: "atlas: what varies from cell to cell" },
    update: { value: "mirror, projected", words: "the step's geometry: entropy or Euclid" },
    start: {
      value: "number, mirrored; triangle: uniform or numbers; orbits: number",
      words: "the start of every cell: its first entry, or 1 − q; orbits: the first belief",
    },
    target: {
      value: "number; triangle, pair: numbers",
      words: "the target: its first entry on the slice, all entries elsewhere",
    },
    first: { value: numbers, words: "pair: the first belief, 2 to 16 classes" },
    second: { value: numbers, words: "pair: the second belief" },
    rule: {
      value: "fixed, boundFraction",
      words: "atlas: the step itself, or that fraction of η_max at the belief, evaluated anew at every step",
    },
    step: { value: "number", words: "triangle, pair: the step η (or the fraction), above 0" },
    x: { value: "from,to", words: "atlas, threshold: the entries shown, within 0 and 1" },
    y: { value: "from,to", words: "triangle: the third entries shown, within 0 and 1" },
    logStep: { value: "from,to", words: "powers of ten of the step, within -12 and 9" },
    width: { value: "1 … 2048 (atlas), 4096", words: "columns" },
    height: { value: "1 … 2048", words: "atlas: rows" },
    scan: { value: "1 … 4096", words: "threshold: steps tried per octave" },
    precision: { value: "1e-15 … 0.1", words: "threshold: relative width at which bisection stops" },
    iterations: { value: "1 … 1000000", words: "atlas, threshold: steps of each run" },
    transient: { value: "0 … 1000000", words: "orbits: steps before the first that is shown" },
    kept: { value: "1 … 4096", words: "orbits: steps shown" },
    floor: { value: "1e-100 … 0.001", words: "smallest entry a belief may have (the interior clamp)" },
    tolerance: { value: "above 0, below 1", words: "distance from the target that counts as settled" },
    pairs: { value: "1 … 10000000", words: "audit: pairs of beliefs" },
    sampling: { value: "flat, local, face, centre, vertex", words: "audit: how pairs are drawn" },
    radius: { value: "0.000001 … 1", words: "audit: how far apart, or from face or centre" },
    fraction: { value: "number", words: "audit: the step as a fraction of the pair's certificate" },
    certificate: { value: "paper, certified", words: "audit: 2μ/L², or min p/q" },
    seed: { value: "0 … 4294967295", words: "audit: what the pairs are drawn from" },
    climbs: { value: "0 … 10000", words: "audit: random starts of the search for the worst ratio" },
  },
  view: {
    t: { value: "0 … steps", words: "the step at which playback is paused" },
    span: { value: "from,to", words: "the steps that the charts over time show" },
    figure: {
      value:
        "bounds: slice, triangle, mse; tracking: rule-1 …, steps, divergence, paths; stability: atlas, orbit, threshold, ratio, orbits, cobweb, audit, pair",
      words: "shows this figure alone; stability: one of the part, tracking: rule-1 is the first rule",
    },
    hide: {
      value: "bound, entropyAware, certified, fejer, local, measured, textures",
      words: "atlas: what is switched off over the map",
    },
    cell: {
      value: "two numbers",
      words: "atlas: the cell pointed at, in the units of x and logStep (triangle: of x and y)",
    },
    cobweb: { value: "number", words: "orbits: the step pointed at, whose cobweb is shown" },
    embed: { value: "1, 0", words: "without header and footer, to be put into another page" },
    theme: { value: "auto, light, dark, projector", words: "colours" },
  },
};

export interface GrammarRow extends Entry {
  readonly key: string;
  /** The text that stands when the key is left out. */
  readonly fallback: string;
}

const row = (key: string, entry: Entry | undefined, texts: readonly string[]): GrammarRow => ({
  key,
  value: entry?.value ?? "",
  words: entry?.words ?? "",
  fallback: texts.join(" "),
});

/** The keys of a lab, or of every lab's view, in the order in which links list them. */
export function grammarOf(part: LabId | "view"): GrammarRow[] {
  if (part === "view")
    return viewFields.map(({ key, write }) => row(key, KEYS.view[key], write(defaultView)));
  const { fields, base } = codecOf(part);
  // A key of a kind of target that is not the default stands for what that kind starts from.
  return fields.map(({ key, write }) => row(key, KEYS[part][key], write(base(new Map([[key, [""]]])))));
}

const parts = [...labIds, "view"] as const;
const title = (part: LabId | "view") => (part === "view" ? "every lab" : `#/${part}`);

/** For a terminal. */
export function grammarText(): string {
  const sections = parts.map((part) => {
    const lines = grammarOf(part).map(
      ({ key, value, fallback, words }) =>
        `  ${key}=${value}${fallback ? ` [${fallback}]` : ""}\n      ${words}`,
    );
    return `${title(part)}\n${lines.join("\n")}`;
  });
  return `A link is #/<lab>?v=1&key=value…; keys at their [default] are left out.\n\n${sections.join("\n\n")}\n`;
}
