/** @file The grammar of links in words, for the terminal's help and docs/links.md. Not part of the first view. */
import type { About, Field } from "../param/field";
import type { AnyLab } from "./lab";
import type { View } from "./types";

export interface GrammarRow {
  readonly key: string;
  /** The values that the key takes. */
  readonly value: string;
  readonly words: string;
  /** The text of the value that holds when the key is left out. */
  readonly fallback: string;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Joins texts about a key, each preceded by the kinds of params for which it holds: "atlas: 1 … 2048;
 * threshold, orbits: 1 … 4096".
 */
function once(abouts: readonly About[], textOf: (about: About) => string): string {
  const kinds = new Map<string, readonly string[]>();
  for (const about of abouts)
    kinds.set(textOf(about), [...(kinds.get(textOf(about)) ?? []), ...(about.of === null ? [] : [about.of])]);
  const texts = [...kinds].map(([text, of]) => (of.length === 0 ? text : `${of.join(", ")}: ${lower(text)}`));
  return texts.map((text, i) => (i < texts.length - 1 ? text.replace(/\.$/, "") : text)).join("; ");
}

/** The values of a key. When they are the same for all kinds, no kinds are named. */
const values = (abouts: readonly About[]): string => {
  const isOne = new Set(abouts.map((about) => about.values)).size === 1;
  return isOne ? (abouts[0]?.values ?? "") : once(abouts, (about) => about.values);
};

const row = <State>({ key, about }: Field<State>, texts: readonly string[]): GrammarRow => ({
  key,
  value: values(about),
  words: once(about, ({ words }) => words),
  fallback: texts.join(" "),
});

/** The keys of a lab, in the order in which links list them. */
export const grammarOf = ({ fields, base }: AnyLab): GrammarRow[] =>
  // Some keys belong to one kind of params only. Params read from the key alone are of that kind, and so have
  // its default.
  fields.map((field) => row(field, field.write(base(new Map([[field.key, [""]]])))));

/** What the labs say of a key: "bounds: slice, triangle; tracking: …". */
const inEachLab = (labs: readonly AnyLab[], key: string): string =>
  labs
    .flatMap(({ id, viewWords: { [key]: words } }) => (words === undefined ? [] : [`${id}: ${words}`]))
    .join("; ");

/** The keys of the views of all labs, each once. A key that only one lab has is put before those that follow it there. */
function viewFieldsOf(labs: readonly AnyLab[]): readonly Field<View>[] {
  const fields: Field<View>[] = [];
  for (const { view } of labs) {
    const own = view.fields.toReversed();
    let place = fields.length;
    for (const field of own) {
      const known = fields.findIndex(({ key }) => key === field.key);
      if (known < 0) fields.splice(place, 0, field);
      else place = known;
    }
  }
  return fields;
}

/** The keys of every lab's view. */
export const viewGrammar = (labs: readonly AnyLab[]): GrammarRow[] =>
  viewFieldsOf(labs).map((field) => {
    const own = labs.find(({ view }) => view.fields.includes(field));
    const words = inEachLab(labs, field.key);
    return {
      ...row(field, own === undefined ? [] : field.write(own.view.usual)),
      ...(words !== "" && { value: words }),
    };
  });

function section(title: string, rows: readonly GrammarRow[]): string {
  const lines = rows.map(
    ({ key, value, fallback, words }) =>
      `  ${key}=${value}${fallback ? ` [${fallback}]` : ""}\n      ${words}`,
  );
  return `${title}\n${lines.join("\n")}`;
}

/** The grammar as text for a terminal. */
export function grammarText(labs: readonly AnyLab[]): string {
  const sections = [
    ...labs.map((lab) => section(`#/${lab.id}`, grammarOf(lab))),
    section("every lab", viewGrammar(labs)),
  ];
  return `A link is #/<lab>?v=1&key=value…; keys at their [default] are left out.\n\n${sections.join("\n\n")}\n`;
}
