import { expect, it } from "vitest";
import { grown, SCREEN } from "../../src/charts/ink";
import { longer } from "../../src/charts/picture/dashes";
import { layersOf } from "../../src/charts/picture/legend";
import type { Mark, Picture } from "../../src/charts/picture/types";
import { loadKernel } from "../../src/labs/stability/kernel";
import { drawingsOf } from "../support/figure/drawings";
import { decodeLink } from "../support/scenarios";

await loadKernel();

const LINKS = [
  "#/bounds?v=1&p=0.5,0.3,0.2&show=bound,mse,certified,fejer,thresholdMirror",
  "#/tracking?v=1",
  "#/stability?v=1&width=16&height=16",
  "#/stability?v=1&width=16&height=16&classes=3&iterations=50",
  "#/stability?v=1&part=threshold&width=16",
  "#/stability?v=1&part=orbits&update=projected&target=0.9&logStep=-0.6,0&width=16",
  "#/geometry?v=1",
  "#/geometry?v=1&part=flow",
  "#/geometry?v=1&part=relaxation&runs=20",
  "#/geometry?v=1&part=stochastic&runs=20",
  "#/geometry?v=1&part=games",
  "#/geometry?v=1&part=online",
  "#/geometry?v=1&part=equalities",
  "#/search?v=1&weight=2",
  "#/training?v=1",
  "#/training?v=1&part=control&iterations=20",
];

const dashesOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => {
    if (mark.kind === "group") return dashesOf(mark.marks);
    return "dash" in mark && mark.dash ? [mark.dash] : [];
  });

/** What lines of a picture are told apart by, each once. */
const dashesIn = (picture: Picture): readonly string[] => {
  const dashes = layersOf(picture).flatMap((layer) => ("marks" in layer ? dashesOf(layer.marks) : []));
  return [...new Set(dashes)].toSorted();
};

it.each(LINKS)("on a screen twice as large dashes are twice as long: %s", async (link) => {
  const { ids, at } = await drawingsOf(decodeLink(link).scenario);
  const [usual, large] = [SCREEN, grown(SCREEN, 2)];
  for (const id of ids) {
    const asked = dashesIn(at(id, 640, usual)).map((dash) => longer(dash, 2));
    expect([id, dashesIn(at(id, 1280, large))]).toEqual([id, asked.toSorted()]);
  }
});
