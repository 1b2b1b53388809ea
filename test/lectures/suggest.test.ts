/** @file What the editor offers as a truth is what a question may take. */
import { expect, test } from "vitest";
import { suggestions } from "../../src/lectures/suggest";
import { truthOf } from "../../src/lectures/truth";
import { FRESH_QUESTIONS } from "../../src/pages/lecture/edit/question";

const rule = { outcome: "converged", recoveredIn: 5, lost: null, final: [0.1, 0.2, 0.7] };
const facts = {
  "": {
    rules: [rule, { ...rule, recoveredIn: "Infinity" }],
    params: { step: 0.25, p: [0.3, 0.7], "odd key": 1 },
    table: { x: [0, 1, 2], bound: [0.1, 0.2, 0.3] },
  },
  second: { params: { step: 0.5 } },
};

const offered = (question: Parameters<typeof suggestions>[1]) =>
  Object.fromEntries(suggestions(facts, question).map(({ source, said }) => [source, said]));

test.each([
  [
    FRESH_QUESTIONS.number,
    {
      "rules.0.recoveredIn": "5",
      "rules.1.recoveredIn": "∞",
      "params.p.0": "0.3",
      "second:params.step": "0.5",
    },
  ],
  [FRESH_QUESTIONS.choice, { "rules.0.outcome": "converged", "rules.0.lost": "nothing" }],
  [FRESH_QUESTIONS.curve, { "table.x": "3 heights", "table.bound": "3 heights" }],
])("of each kind what it takes, with what is there", (question, some) => {
  expect(offered(question)).toMatchObject(some);
});

test("beliefs of as many classes as the figure has, and nothing else", () => {
  expect(offered(FRESH_QUESTIONS.point)).toEqual({ "params.p": "(0.3, 0.7)" });
  expect(Object.keys(offered({ ...FRESH_QUESTIONS.point, on: "triangle" }))).toEqual([
    "rules.0.final",
    "rules.1.final",
  ]);
});

test("what is offered can be taken; keys that no path can name are not", () => {
  for (const question of [FRESH_QUESTIONS.number, FRESH_QUESTIONS.point, FRESH_QUESTIONS.curve])
    for (const { source } of suggestions(facts, question))
      expect(
        truthOf({ ...question, over: undefined, truth: source } as typeof question, facts),
      ).toMatchObject({
        kind: question.kind,
      });
  expect(Object.keys(offered(FRESH_QUESTIONS.number)).join()).not.toContain("odd");
});

test("a long summary is cut", () => {
  const many = { "": { all: Array.from({ length: 5000 }, (_, i) => i) } };
  expect(suggestions(many, FRESH_QUESTIONS.number)).toHaveLength(400);
});
