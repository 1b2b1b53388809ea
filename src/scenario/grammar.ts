/** @file The grammar of links in words, for the terminal's help and the README. Not part of the first view. */
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
      value: "any of bound, entropyAware, mse, certified, fejer, thresholdMirror, thresholdProjected",
      words: "curves of the slice, with commas; nothing after = hides all",
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
      value: "seattle-weather, local:<sha256>[:<column>]",
      words: "stream: built-in data, or a file of one's own by its hash and, if it has several, its column",
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
  view: {
    t: { value: "0 … steps", words: "the step at which playback is paused" },
    span: { value: "from,to", words: "the steps that the charts over time show" },
    figure: { value: "a figure's id", words: "shows this figure alone" },
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

const cell = (text: string) => (text === "" ? "" : `\`${text}\``);
/** Markdown takes `<word>` for HTML and drops it. */
const plain = (text: string) => text.replaceAll("<", "\\<");

/** For the README: one table. */
export function grammarMarkdown(): string {
  const lines = parts.flatMap((part) =>
    grammarOf(part).map(
      ({ key, value, fallback, words }) =>
        `| ${title(part)} | \`${key}\` | ${plain(value)} | ${cell(fallback)} | ${words} |`,
    ),
  );
  return ["| lab | key | value | default | meaning |", "|---|---|---|---|---|", ...lines, ""].join("\n");
}
