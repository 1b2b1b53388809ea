/** @file Adds a figure of a lab to a person's own lecture, as a new step. */
import { catalog } from "../../../labs/catalog";
import type { WrittenStep } from "../../../lectures/types";
import { encodeLink } from "../../../scenario";
import { decodeLink } from "../../../scenario/decode";
import { addStep } from "../edit/edits";
import { lectureLink } from "../link";
import { changeOwn, emptyLecture, findOwn, freshId, keepOwn, listOwn } from "../own";
import { MINE_PREFIX } from "../source";

export interface Addable {
  readonly lab: string;
  /** The links of the figures by their ids, each alone and without a theme. */
  readonly figures: Readonly<Record<string, string>>;
  /** The figure that the link shows, or else the first. */
  readonly shown: string;
}

/** The figures of a link that can be added; null if there are none. */
export async function addableIn(link: string): Promise<Addable | null> {
  const { lab, scenario } = await decodeLink(link.slice(link.indexOf("#")), catalog);
  const { figures } = lab.scope(scenario.params);
  const linkOf = (figure: string) =>
    encodeLink(lab, {
      ...scenario,
      view: { ...scenario.view, figure, embed: false, theme: "auto" },
    });
  const shown = scenario.view.figure ?? figures[0];
  return shown === undefined
    ? null
    : { lab: lab.title, figures: Object.fromEntries(figures.map((id) => [id, linkOf(id)])), shown };
}

/** Stands for a new lecture among the names of lectures. */
export const NEW_LECTURE = "";

export interface Added {
  readonly title: string;
  /** Counted from 1. */
  readonly number: number;
  /** The link of the editor at that step. */
  readonly link: string;
}

/** Adds a step at the end of a lecture, or as the first of a new one. Rejects with a sentence. */
export async function addToLecture(lecture: string, step: Omit<WrittenStep, "id">): Promise<Added> {
  const id = lecture === NEW_LECTURE ? await startWith(step) : lecture;
  if (lecture !== NEW_LECTURE) await changeOwn(id, (known) => addStep(known, known.steps.length - 1, step));
  const now = await findOwn(id);
  const at = (now?.steps.length ?? 1) - 1;
  return {
    title: now?.title ?? id,
    number: at + 1,
    link: lectureLink({ id: `${MINE_PREFIX}${id}`, step: at, face: "edit" }),
  };
}

async function startWith(step: Omit<WrittenStep, "id">): Promise<string> {
  const taken = (await listOwn()).map((one) => one.id);
  const id = freshId("my-lecture", taken);
  await keepOwn({ ...emptyLecture(id), steps: [{ ...step, id: freshId(step.title, []) }] });
  return id;
}
