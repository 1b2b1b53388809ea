/** @file Says in words what a link holds, and what it does not. */
import { ownFileOf } from "../../experiments/data/ownFile";
import type { Source } from "../../experiments/data/source";
import type { About } from "../../param/field";
import type { AnyLab, Scenario } from "../../scenario";
import { readQuery, splitLink } from "../../scenario/link";

/** A key that the link holds, because its value is not the default. */
export interface Held {
  readonly key: string;
  readonly value: string;
  readonly words: string;
}

const MAX_TEXT_LENGTH = 60;

const short = (text: string) =>
  text.length <= MAX_TEXT_LENGTH ? text : `${text.slice(0, MAX_TEXT_LENGTH)}…`;

/** The meaning of a key for these params, since it may differ between kinds. */
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

/** A sentence that says what the link opens. */
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

/** The params of what is shown and, if there is one, of the pinned run. */
const allParams = ({ params, view }: Scenario): readonly object[] =>
  "pin" in view && typeof view.pin === "object" && view.pin !== null ? [params, view.pin] : [params];

const hashesOf = (sources: readonly Source[]) =>
  sources.flatMap((source) => ownFileOf(source)?.local.slice(0, 8) ?? []);

/** A sentence for each of the person's own files that the link names but does not hold: others need the files, too. */
export function filesBeside(lab: AnyLab, scenario: Scenario): readonly string[] {
  const hashes = new Set(allParams(scenario).flatMap((params) => hashesOf(lab.sources?.(params) ?? [])));
  return [...hashes].map(
    (hash) =>
      `Your own file is not in it: the link names it by its fingerprint (SHA-256 ${hash}…), and whoever opens it is asked for the file. Send that, too.`,
  );
}

/** A sentence that says what else the link does not hold. */
export function leftOut(lab: AnyLab, { params, view }: Scenario): string {
  const isMoving = "t" in view && view.t === null && lab.scope(params).steps !== null;
  const moment = isMoving ? "the moment of playback (pause, and its step is), " : "";
  return `Not in it: ${moment}what you undid, presets and lectures of your own. They stay on this device.`;
}
