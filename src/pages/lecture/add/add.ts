/** @file A figure of a lab becomes a step of a lecture of one's own. */
import { catalog } from "../../../labs/catalog";
import type { WrittenStep } from "../../../lectures/types";
import { encodeLink } from "../../../scenario";
import { decodeLink } from "../../../scenario/decode";
import { addStep } from "../edit/edits";
import { lectureLink } from "../link";
import { changeOwn, emptyLecture, findOwn, freshId, keepOwn, listOwn } from "../own";
import { MINE } from "../source";

export interface Addable {
  readonly lab: string;
  /** Links of the figures that there are, each alone and in no theme, by their ids. */
  readonly figures: Readonly<Record<string, string>>;
  /** The one that the link shows, else the first. */
  readonly shown: string;
}

/** What there is to add of what a link shows; null where it has no figure. */
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

/** In the place of a lecture's name: a new one. */
export const NEW = "";

export interface Added {
  readonly title: string;
  /** From 1 on. */
  readonly number: number;
  /** Of the editor, at that step. */
  readonly link: string;
}

/** At the end of a lecture, or as the first step of a new one. Rejects with a sentence. */
export async function addToLecture(lecture: string, step: Omit<WrittenStep, "id">): Promise<Added> {
  const id = lecture === NEW ? await startWith(step) : lecture;
  if (lecture !== NEW) await changeOwn(id, (known) => addStep(known, known.steps.length - 1, step));
  const now = await findOwn(id);
  const at = (now?.steps.length ?? 1) - 1;
  return {
    title: now?.title ?? id,
    number: at + 1,
    link: lectureLink({ id: `${MINE}${id}`, step: at, face: "edit" }),
  };
}

async function startWith(step: Omit<WrittenStep, "id">): Promise<string> {
  const taken = (await listOwn()).map((one) => one.id);
  const id = freshId("my-lecture", taken);
  await keepOwn({ ...emptyLecture(id), steps: [{ ...step, id: freshId(step.title, []) }] });
  return id;
}
