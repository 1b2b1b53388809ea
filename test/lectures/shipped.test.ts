/** @file What holds for every lecture that comes with the app. */
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { lectures } from "../../src/lectures";
import { missingIn } from "../../src/lectures/missing";
import { keptIn, readWords } from "../../src/lectures/markdown";
import { readLecture } from "../../src/lectures/read";
import { textsOf } from "../../src/lectures/texts";
import { looking } from "../support/facts";

describe.each(lectures)("$title", async ({ load, picture, steps: count, questions, ...entry }) => {
  const written = await load();
  const read = await readLecture(written, catalog);
  const steps = read.ok ? read.lecture.steps : [];

  test("is a lecture, and its runs say all that it takes from them", async () => {
    expect(read.ok ? [] : read.problems).toEqual([]);
    expect(written).toMatchObject(entry);
    expect(read.ok ? await missingIn(read.lecture, looking) : []).toEqual([]);
  });

  test("is what the list of lectures says before its code is there", async () => {
    expect({ steps: steps.length, questions: steps.filter(({ question }) => question).length }).toEqual({
      steps: count,
      questions,
    });
    const labs = await catalog.all();
    const presets = (await Promise.all(labs.map((lab) => lab.presets()))).flat();
    expect(presets.map(({ id }) => id)).toContain(picture);
  });

  test("says of every guess but a choice by how much it was off", () => {
    const unsaid = steps.filter(
      ({ question }) =>
        question !== null && question.kind !== "choice" && !/\{\{(off|mean)\b/.test(question.answer),
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  test("can be given: every step has notes, and every formula is read aloud", () => {
    const silent = steps.filter(({ notes }) => notes.length < 80).map((step) => step.id);
    expect(silent).toEqual([]);
    const mute = steps.flatMap((step) =>
      textsOf(step)
        .filter(({ key }) => key !== "notes")
        .flatMap(({ words }) => keptIn(readWords(words).blocks))
        .flatMap((kept) =>
          kept.type === "formula" && kept.spoken === null && !isPlain(kept.tex)
            ? [`${step.id}: ${kept.tex}`]
            : [],
        ),
    );
    expect(mute).toEqual([]);
  });
});

/** A letter, with a sub- or superscript, needs no words of its own. */
const isPlain = (tex: string) => /^(\\?[a-zA-Z]+|\d+)([_^]\{?\\?\w+\}?)?$/.test(tex);
