/** @file What came of two runs: what both say is left out, and each sentence keeps its status. */
import { expect, it } from "vitest";
import { search } from "../../../src/labs/search/lab";
import { comparisonOf } from "../../../src/labs/shared/pinned/words";
import { statement } from "../../../src/labs/shared/statement";
import type { Finding } from "../../../src/scenario/statement";
import { anyLab } from "../../../src/scenario/lab";

const { defaults } = search;
const now = { params: defaults };
const pinned = { params: { ...defaults, weight: 3 } };

const compared = (here: readonly Finding[], there: readonly Finding[]) =>
  comparisonOf(anyLab(search).fields, [now, pinned], (trace) => (trace === now ? here : there));

const arrives = (steps: number): Finding =>
  statement("observed", "it arrives after #0 steps. Nothing was cut.", {
    numbers: [{ label: "steps", value: steps }],
  });
const nothing = statement("claimed", "nothing.", { of: "by the paper" });

it.each<[here: readonly Finding[], there: readonly Finding[], each: readonly string[]]>([
  [
    [arrives(4)],
    [arrives(5)],
    ["Now, observed: it arrives after 4 steps.", "Pinned, observed: it arrives after 5 steps."],
  ],
  [[arrives(4), nothing], [arrives(4)], ["Now, claimed by the paper: nothing."]],
  [
    [nothing, arrives(4)],
    [{ status: null, text: "It is lost." }],
    [
      "Now, claimed by the paper: nothing. Observed: it arrives after 4 steps. Nothing was cut.",
      "Pinned: It is lost.",
    ],
  ],
  [[], [arrives(4)], []],
])("tells %j from %j", (here, there, each) => {
  const said = compared(here, there);
  expect(said.text).toMatch(/^The pinned run has weight 3 instead of \S+\.$/);
  expect(said.each).toEqual(each);
});

it("says that both end alike", () => {
  expect(compared([arrives(4)], [arrives(4)]).text).toMatch(
    / Both end alike: Observed: it arrives after 4 steps\. Nothing was cut\.$/,
  );
});
