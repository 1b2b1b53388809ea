/** @file Every symbol is explained once, and the place where it can be seen is there. */
import { expect, test } from "vitest";
import { SYMBOLS } from "../../src/app/terms/symbols";
import { catalog } from "../../src/labs/catalog";
import { decodeLink } from "../../src/scenario/decode";

test.each(SYMBOLS)("$name: one sentence, and a link that shows it", async ({ symbol, words, link }) => {
  expect(words).toMatch(/^[^.]+(\.\s?\d[^.]*)*\.$/);
  const { lab, scenario, notices } = await decodeLink(link, catalog);
  expect(notices).toEqual([]);
  expect(lab.id).toBe(/#\/(\w+)/.exec(link)?.[1]);
  const { figure } = scenario.view;
  expect([null, ...lab.scope(scenario.params).figures]).toContain(figure);
  expect(SYMBOLS.filter((other) => other.symbol === symbol)).toHaveLength(1);
});

test("the symbols of the papers are among them", () => {
  const all = SYMBOLS.map(({ symbol }) => symbol);
  expect(all).toEqual(expect.arrayContaining(["μ", "L", "B", "α", "η", "D_KL", "φ", "λ"]));
});
