/** @file An editor's changes: each leaves a lecture with names of its own for every step. */
import { expect, test } from "vitest";
import {
  addStep,
  changeStep,
  moveStep,
  problemsByStep,
  removeStep,
} from "../../src/pages/lecture/edit/edits";
import { emptyLecture, freshId } from "../../src/pages/lecture/own";
import { readLecture } from "../../src/lectures/read";
import { catalog } from "../../src/labs/catalog";

const ids = ({ steps }: { steps: readonly { id: string }[] }) => steps.map(({ id }) => id);

test("a lecture begins as one that is whole", async () => {
  expect(await readLecture(emptyLecture("mine"), catalog)).toMatchObject({ ok: true });
});

test("steps are added, moved within the ends, changed and removed down to one", () => {
  const one = emptyLecture("mine");
  const two = addStep(one, 0);
  const three = addStep(two, 0, { title: "A new step", figures: ["#/bounds?v=1&figure=slice"] });
  expect(ids(three)).toEqual(["first", "a-new-step-2", "a-new-step"]);
  expect(three.steps[1]?.figures).toEqual(["#/bounds?v=1&figure=slice"]);
  expect(ids(moveStep(three, 1, 1))).toEqual(["first", "a-new-step", "a-new-step-2"]);
  expect(moveStep(three, 0, -1)).toBe(three);
  expect(moveStep(three, 2, 1)).toBe(three);
  expect(changeStep(three, 2, { title: "Other" }).steps[2]).toMatchObject({
    id: "a-new-step",
    title: "Other",
  });
  expect(ids(removeStep(three, 0))).toEqual(["a-new-step-2", "a-new-step"]);
  expect(removeStep(one, 0)).toBe(one);
});

test.each([
  ["My talk", [], "my-talk"],
  ["My talk", ["my-talk", "my-talk-2"], "my-talk-3"],
  ["1 · Größe", [], "gro-e"],
  ["η", [], "lecture"],
  ["a".repeat(90), [], "a".repeat(44)],
])("%s, beside %j, is called %s", (title, taken, id) => {
  expect(freshId(title, taken)).toBe(id);
});

test("problems stand with their steps", () => {
  expect([
    ...problemsByStep(["title is missing.", "steps[2].words (step c) is wrong.", "steps[2].id is taken."]),
  ]).toEqual([
    [-1, ["title is missing."]],
    [2, ["words (step c) is wrong.", "id is taken."]],
  ]);
});
