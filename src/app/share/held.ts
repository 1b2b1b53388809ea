/** @file What is in a link, and what is not, in words. */
import { ownFileOf } from "../../experiments/data/ownFile";
import type { Source } from "../../experiments/data/source";
import type { About } from "../../param/field";
import type { AnyLab, Scenario } from "../../scenario";
import { readQuery, splitLink } from "../../scenario/link";

/** A key that a link holds because it is not as usual. */
export interface Held {
  readonly key: string;
  readonly value: string;
  readonly words: string;
}

const LONGEST = 60;

const short = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

/** Of what a key means in different parts or kinds, what it means here. */
function wordsOf(abouts: readonly About[], params: object): string {
  const kinds = Object.values(params).map((value: unknown) =>
    typeof value === "object" && value !== null && "kind" in value ? value.kind : value,
  );
  const here = abouts.filter(({ of }) => of === null || kinds.includes(of));
  return [...new Set((here.length > 0 ? here : abouts).map(({ words }) => words))].join(" ");
}

export function heldBy(link: string, lab: AnyLab, params: object): readonly Held[] {
  const abouts = new Map([...lab.fields, ...lab.view.fields].map(({ key, about }) => [key, about]));
  return [...readQuery(splitLink(link).query, () => undefined)].flatMap(([key, texts]) => {
    const about = abouts.get(key);
    return about === undefined
      ? []
      : [{ key, value: short(texts.join(" · ")), words: wordsOf(about, params) }];
  });
}

/** What opens, in a sentence. */
export function opens(lab: AnyLab, held: readonly Held[]): string {
  const [{ length }, all] = [held, "What it shows is computed anew there, to the same digits."];
  const settings =
    length === 0
      ? "as it opens by itself"
      : length === 1
        ? "with the one setting that is not as usual"
        : `with all ${length} settings that are not as usual`;
  return `The link opens the ${lab.title} lab ${settings}. ${all}`;
}

/** The params of what is shown, and of a run that is pinned beside it. */
const allParams = ({ params, view }: Scenario): readonly object[] =>
  "pin" in view && typeof view.pin === "object" && view.pin !== null ? [params, view.pin] : [params];

const hashesOf = (sources: readonly Source[]) =>
  sources.flatMap((source) => ownFileOf(source)?.local.slice(0, 8) ?? []);

/** Files of one's own that a link only names, a sentence each: whoever opens it has to be given them. */
export function filesBeside(lab: AnyLab, scenario: Scenario): readonly string[] {
  const hashes = new Set(allParams(scenario).flatMap((params) => hashesOf(lab.sources?.(params) ?? [])));
  return [...hashes].map(
    (hash) =>
      `Your own file is not in it: the link names it by its fingerprint (SHA-256 ${hash}…), and whoever opens it is asked for the file. Send that, too.`,
  );
}

/** What else is not in it. */
export function leftOut(lab: AnyLab, { params, view }: Scenario): string {
  const isMoving = "t" in view && view.t === null && lab.scope(params).steps !== null;
  const moment = isMoving ? "the moment of playback (pause, and its step is), " : "";
  return `Not in it: ${moment}what you undid, presets and lectures of your own. They stay on this device.`;
}
