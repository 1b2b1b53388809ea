/** @file Every link of the README says what it means, every preset is offered, and the grammar is the program's own. */
import { expect, test } from "vitest";
import { RULE_NUMBERS, UPDATES } from "../../src/experiments/tracking/params";
import { decodeLink, encodeLink } from "../../src/scenario";
import { grammarMarkdown } from "../../src/scenario/grammar";
import { presets } from "../../src/scenario/presets";
import { ADDRESS, prose, readme } from "./readme";

/** Commands show links that are not usable, and what becomes of them: they are run, not read here. */
const links = [...new Set([...prose.matchAll(/#\/[a-z]+\?[^\s)`'"<>|]*/g)].map(([link]) => link))];

test("there are links to every lab", () => {
  for (const lab of ["bounds", "tracking", "stability"])
    expect(links.filter((link) => link.startsWith(`#/${lab}?`)).length).toBeGreaterThan(3);
});

test.each(links)("%s", (link) => {
  const { scenario, notices } = decodeLink(link);
  expect(notices).toEqual([]);
  expect(encodeLink(scenario)).toBe(link);
});

test.each(presets)("the preset $title is offered with its words", ({ title, words, scenario }) => {
  const line = readme
    .split("\n")
    .find((each) => each.includes(`[${title}](${ADDRESS}${encodeLink(scenario)})`));
  expect(line).toContain(words);
});

test("the whole grammar is printed, word for word", () => {
  expect(readme).toContain(grammarMarkdown());
});

test.each([...Object.keys(RULE_NUMBERS), ...UPDATES])("the grammar has a word for %s", (word) => {
  expect(grammarMarkdown()).toMatch(new RegExp(`\\b${word}\\b`));
});
