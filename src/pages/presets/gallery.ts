/** @file The presets of all labs, sorted by the questions that they answer, and a search in them. */
import { catalog } from "../../labs/catalog";
import type { AnyLab } from "../../scenario";
import type { Preset } from "../../scenario/lab";
import { QUESTIONS } from "./questions";

export interface Entry {
  readonly lab: AnyLab;
  readonly preset: Preset;
}

export interface Group {
  readonly question: string;
  readonly entries: readonly Entry[];
}

async function allEntries(): Promise<Entry[]> {
  const labs = await catalog.all();
  const lists = await Promise.all(
    labs.map(async (lab) => (await lab.presets()).map((preset) => ({ lab, preset }))),
  );
  return lists.flat();
}

/** The groups. Presets that answer none of the questions come last, by lab. */
export async function fetchGroups(): Promise<readonly Group[]> {
  const all = await allEntries();
  const byId = new Map(all.map((entry) => [entry.preset.id, entry]));
  const asked = QUESTIONS.map(({ text, presets }) => ({
    question: text,
    entries: presets.flatMap((id) => byId.get(id) ?? []),
  }));
  const known = new Set(QUESTIONS.flatMap(({ presets }) => presets));
  const others = all.filter(({ preset }) => !known.has(preset.id));
  const rest = [...new Set(others.map(({ lab }) => lab))].map((lab) => ({
    question: `More in the ${lab.title} lab`,
    entries: others.filter((entry) => entry.lab === lab),
  }));
  return [...asked, ...rest].filter(({ entries }) => entries.length > 0);
}

const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether a text contains every word that is searched for. */
export function finds(wanted: string, text: string): boolean {
  const within = plain(text);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** The groups with the presets found. If the question itself contains the words, all its presets stay. */
export const search = (groups: readonly Group[], wanted: string): readonly Group[] =>
  groups
    .map(({ question, entries }) => ({
      question,
      entries: entries.filter(({ lab, preset }) =>
        finds(wanted, `${question} ${lab.title} ${preset.title} ${preset.words}`),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
