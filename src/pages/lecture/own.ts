/** @file A person's own lectures, kept on this device while they are being written; they need not be complete. */
import { keptList } from "../../store/kept";
import type { WrittenLecture } from "../../lectures/types";
import { MOST_CHARACTERS, MOST_BYTES, MOST_STEPS } from "../../lectures/limits";

export const MOST_OWN = 100;

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.length <= most;

/** Checks only as much of the form as the editor needs; the content may have errors. */
function readDraft(value: unknown): WrittenLecture | null {
  if (typeof value !== "object" || value === null) return null;
  const { id, title, steps } = value as Partial<Record<keyof WrittenLecture, unknown>>;
  if (!isText(id, MOST_CHARACTERS.id) || !isText(title, MOST_CHARACTERS.title)) return null;
  if (!Array.isArray(steps) || steps.length > MOST_STEPS) return null;
  return JSON.stringify(value).length <= MOST_BYTES ? (value as WrittenLecture) : null;
}

const own = keptList("lectures", readDraft);

export const listOwn = own.read;

export const findOwn = async (id: string): Promise<WrittenLecture | null> =>
  (await listOwn()).find((lecture) => lecture.id === id) ?? null;

const TOO_LONG = `A lecture has at most ${MOST_STEPS} steps and ${MOST_BYTES} characters; take something out first.`;

/** Whether a lecture could be read again; otherwise it must not replace the one that is kept. */
const isKept = (lecture: WrittenLecture) => readDraft(lecture) !== null;

/** Replaces the lecture with the same id, or adds one. */
export const keepOwn = (lecture: WrittenLecture): Promise<void> =>
  own.change((there) => {
    if (!isKept(lecture)) return TOO_LONG;
    const at = there.findIndex(({ id }) => id === lecture.id);
    if (at >= 0) return there.with(at, lecture);
    return there.length >= MOST_OWN
      ? `At most ${MOST_OWN} lectures are kept; remove one first.`
      : [...there, lecture];
  });

/** Changes the lecture as it is kept now, so that changes from other windows are not lost. */
export const changeOwn = (id: string, by: (lecture: WrittenLecture) => WrittenLecture): Promise<void> =>
  own.change((there) => {
    const known = there.find((lecture) => lecture.id === id);
    if (known === undefined) return `There is no lecture “${id}” on this device any more.`;
    const next = by(known);
    return isKept(next) ? there.with(there.indexOf(known), next) : TOO_LONG;
  });

export const removeOwn = (id: string): Promise<void> =>
  own.change((there) => there.filter((lecture) => lecture.id !== id));

/** An id that is not taken, made from a title: "my-talk", "my-talk-2". */
export function freshId(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-0-9]+|-+$/g, "")
    .slice(0, MOST_CHARACTERS.id - 4)
    .replace(/-+$/, "");
  const base = plain === "" ? "lecture" : plain;
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!taken.includes(id)) return id;
  }
}

/** Keeps somebody's lecture as one's own, without replacing another. */
export async function keepAsOwn(lecture: WrittenLecture): Promise<string> {
  const id = freshId(
    lecture.id,
    (await listOwn()).map((one) => one.id),
  );
  await keepOwn({ ...lecture, id });
  return id;
}

export const emptyLecture = (id: string): WrittenLecture => ({
  v: 1,
  id,
  title: "A lecture of mine",
  about: "What it is about.",
  minutes: 10,
  steps: [{ id: "first", title: "The first step", words: "What is said here." }],
});
