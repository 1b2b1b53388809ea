import { expect, it } from "vitest";
import { PROJECTOR, SCREEN } from "../../src/charts/ink";
import { laidOut } from "../../src/charts/picture/laidOut";
import type { Viewport } from "../../src/charts/picture/types";
import { linearScale } from "../../src/charts/scale/scale";

const viewport: Viewport = { width: 300, height: null, theme: SCREEN };
const scales = { x: linearScale([0, 1], [0, 1]), y: linearScale([0, 1], [0, 1]) };
const beside = (own: typeof scales): Viewport => ({
  ...viewport,
  other: { name: "other", data: [], scales: own },
});

it("lays out once for each trace and for viewports that say the same, and anew for any other", () => {
  let made = 0;
  const layout = laidOut(
    (trace: { readonly name: string }, { width }: Viewport) => `${trace.name} ${width} ${++made}`,
  );
  const [one, two] = [{ name: "one" }, { name: "two" }];
  expect([layout(one, viewport), layout(one, { ...viewport }), layout(two, viewport)]).toEqual([
    "one 300 1",
    "one 300 1",
    "two 300 2",
  ]);
  expect([layout(one, beside(scales)), layout(one, beside(scales))]).toEqual(["one 300 3", "one 300 3"]);
  // Four are kept: by then the first viewport is forgotten.
  const others = [
    { ...viewport, width: 310 },
    { ...viewport, theme: PROJECTOR },
    beside({ ...scales }),
    viewport,
  ];
  expect(others.map((on) => layout(one, on))).toEqual(["one 310 4", "one 300 5", "one 300 6", "one 300 7"]);
});
