import { expect, it } from "vitest";
import { PROJECTOR, SCREEN } from "../../src/charts/ink";
import { laidOut } from "../../src/charts/picture/laidOut";
import type { Paper } from "../../src/charts/picture/types";
import { linearScale } from "../../src/charts/scale/scale";

const paper: Paper = { width: 300, height: null, theme: SCREEN };
const scales = { x: linearScale([0, 1], [0, 1]), y: linearScale([0, 1], [0, 1]) };
const beside = (own: typeof scales): Paper => ({ ...paper, other: { name: "other", data: [], scales: own } });

it("lays out once for each trace and for papers that say the same, and anew for any other", () => {
  let made = 0;
  const layout = laidOut(
    (trace: { readonly name: string }, { width }: Paper) => `${trace.name} ${width} ${++made}`,
  );
  const [one, two] = [{ name: "one" }, { name: "two" }];
  expect([layout(one, paper), layout(one, { ...paper }), layout(two, paper)]).toEqual([
    "one 300 1",
    "one 300 1",
    "two 300 2",
  ]);
  expect([layout(one, beside(scales)), layout(one, beside(scales))]).toEqual(["one 300 3", "one 300 3"]);
  // Four are kept: by then the first paper is forgotten.
  const others = [{ ...paper, width: 310 }, { ...paper, theme: PROJECTOR }, beside({ ...scales }), paper];
  expect(others.map((on) => layout(one, on))).toEqual(["one 310 4", "one 300 5", "one 300 6", "one 300 7"]);
});
