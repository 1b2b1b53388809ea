/** @file The search for touching text in rendered figures finds every kind of mistake, and only those. */
import { expect, it } from "vitest";
import { readDrawing } from "../support/figure/drawn";
import { everyNode, hasClass, parseMarkup } from "../support/figure/markup";
import { touchingIn } from "../support/figure/touching";

const TEXT = 'font-size="12" font-weight="400"';

function found(markup: string): string[] {
  const page = `<div class="plot" style="width:200px;height:100px"><svg viewBox="0 0 200 100"><text x="20" y="50" ${TEXT}>step<tspan dy="2" font-size="9">max</tspan></text>${markup}</svg></div>`;
  const plot = [...everyNode(parseMarkup(page))].find((node) => hasClass(node, "plot"));
  if (!plot) throw new Error("there is no plot");
  return touchingIn(readDrawing(plot));
}

it.each([
  ["a text over it", `<text x="30" y="52" ${TEXT}>&amp; on</text>`, "“stepmax” touches “& on”"],
  ["a text on the left edge", `<text x="-3" y="20" ${TEXT}>left</text>`, "“left” leaves its drawing"],
  ["a text on the right edge", `<text x="190" y="20" ${TEXT}>right</text>`, "“right” leaves its drawing"],
  ["a curve", '<path d="M0,0L30,47h5V0" stroke="var(--bound)" data-curve="bound"/>', "“stepmax” meets bound"],
  ["a thick stroke beside it", '<path d="M0,56H200" stroke="red" stroke-width="9"/>', "meets a path in red"],
  ["a ring", '<circle cx="30" cy="30" r="19" fill="none" stroke="red"/>', "meets a circle in red"],
  [
    "a marker",
    '<path d="M-1,0A1,1 0 1 1 1,0A1,1 0 1 1 -1,0Z" transform="translate(25,46) scale(4)" fill="red"/>',
    "meets a path in red",
  ],
  [
    "a line in a moved layer",
    '<g transform="translate(0,45)"><path d="M0,0H99" stroke="red"/></g>',
    "in red",
  ],
  [
    "a line over its plate",
    '<rect width="99" height="99" fill="white"/><text x="20" y="80" font-size="12">on</text><path d="M0,77H99" stroke="red"/>',
    "“on” meets a path in red",
  ],
])("finds %s", (_, markup, expected) => {
  expect(found(markup).join("\n")).toContain(expected);
});

it.each([
  ["the grid", '<path d="M25,0V100" stroke="var(--grid)"/>'],
  ["what is clear", '<path d="M25,0V100" stroke="transparent"/>'],
  ["a line below", '<path d="M0,58H200" stroke="red"/>'],
  ["a wash", '<rect width="200" height="100" fill="red" fill-opacity="0.1"/>'],
  ["what cannot be seen", `<g opacity="0"><text x="22" y="50" ${TEXT}>no</text></g>`],
  [
    "what a plate hides",
    '<path d="M0,77H99" stroke="red"/><rect y="65" width="99" height="30" fill="white"/><text x="20" y="80" font-size="12">on</text>',
  ],
])("lets pass %s", (_, markup) => {
  expect(found(markup)).toEqual([]);
});
