/** @file The parts of the documentation that repeat the code are as `npm run docs` writes them. */
import { expect, test } from "vitest";
import { blocks, blocksOn, withBlocks } from "./blocks";
import { fieldRows } from "./fields";
import { pages } from "./pages";

const EMPTY = (name: string) =>
  `<!-- prettier-ignore-start -->\n<!-- written by npm run docs: ${name} -->\n<!-- prettier-ignore-end -->\n`;

test.each(pages)("$path is fresh", ({ path, text }) => {
  const stale = withBlocks(text) !== text;
  const advice = `${path} no longer says what the code says: run "npm run docs" and commit what it writes.`;
  expect(stale ? advice : "fresh").toBe("fresh");
});

test("every block stands on one page", () => {
  const used = pages.flatMap(({ text }) => blocksOn(text));
  expect(used.toSorted()).toEqual(Object.keys(blocks).toSorted());
});

test("what stands between the comments is replaced, and an unknown block is refused", () => {
  const [suites, old] = [withBlocks(EMPTY("suites")), "\n| suite |\n\n<!-- prettier-ignore-end -->"];
  expect(suites).toContain("| `types` |");
  expect(withBlocks(EMPTY("commands"))).toContain("| `link <scenario.json \\| link \\| ->` |");
  expect(withBlocks(suites.replace(/\n\|[\s\S]*?-end -->/, old))).toBe(suites);
  expect(() => withBlocks(EMPTY("suite"))).toThrow(/^There is no block "suite"; there are .*suites/);
});

test("fields share the words above them; one without any is refused", () => {
  const source = `interface A {
    lab: 1;
    /** One
     * | two. */
    a: 1;
    b: 2;
    /** Three. */
    c: 3;
  }
  interface B { d: 4 }`;
  expect(fieldRows(source, ["A"])).toEqual([
    ["`a`, `b`", "One | two."],
    ["`c`", "Three."],
  ]);
  expect(() => fieldRows(source, ["B"])).toThrow("B.d has no docstring.");
  expect(() => fieldRows(source, ["C"])).toThrow("There is no interface C.");
});
