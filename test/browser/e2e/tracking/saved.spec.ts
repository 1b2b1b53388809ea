/** @file What the menus save and copy right after a change is of the change; the saved triangle can be read alone, without colours. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { SCREEN } from "../../../../src/charts/ink";
import { standaloneSvg } from "../../../../src/charts/picture/standalone";
import { draw } from "../../../../src/labs/tracking/draw";
import { linkTo, originOf } from "../../support/origin";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { scenarioIn } from "../../support/scenario";
import { open } from "../../support/settled";
import { rulesOf, runHere, trackingLab } from "../../support/tracking";

const STEP = 310;

/** Moves the target; what is chosen next is asked for before the run of it can be there. */
async function change(page: Page): Promise<string> {
  const before = page.url();
  await trackingLab(page).grip("Target after the jump").press("ArrowUp");
  return before;
}

async function choose(page: Page, item: string) {
  await page.getByRole("button", { name: "F: save, copy, data" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

const fontFile = (file: string) =>
  readFile(new URL(`../../../../src/ui/fonts/${file}`, import.meta.url), "base64");

/** What the terminal makes of the address, at the size that the figure has on the page. */
async function drawnHere(page: Page): Promise<string> {
  const plot = await trackingLab(page).panel("F").locator(".plot").boundingBox();
  const scenario = scenarioIn(page);
  if (plot === null || scenario.lab !== "tracking") throw new Error("The address is of another lab.");
  const picture = draw(
    "paths",
    { ...scenario, trace: runHere(page), beside: null },
    { ...plot, theme: SCREEN },
  );
  if (picture === null) throw new Error("Nothing was drawn.");
  const origin = originOf(linkTo(page, "paths"));
  return standaloneSvg(picture, { palette: "light", origin, font: fontFile });
}

/** In the page that a saved triangle is opened in: its texts, the lines of its rules, and markers, in pixels. */
function seen() {
  const texts = [...document.querySelectorAll("svg text")];
  const paths = [...document.querySelectorAll<SVGPathElement>("svg path")];
  const boxOf = (part: Element) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return { left, x: left + width / 2, y: top + height / 2, text: part.textContent };
  };
  const edges = paths.find((path) => /^M[^ML]+L[^L]+L[^L]+Z$/.test(path.getAttribute("d") ?? ""));
  const matrix = edges?.getScreenCTM();
  const corners = (edges?.getAttribute("d")?.match(/[\d.]+,[\d.]+/g) ?? []).map((pair) => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
  });
  return {
    texts: texts.map(boxOf),
    corners: corners.map(({ x, y }) => ({ x, y })),
    lines: paths
      .filter((path) => path.dataset["curve"]?.startsWith("path-"))
      .map((path) => path.getAttribute("stroke") ?? ""),
    marks: paths
      .filter((path) => path.getAttribute("transform")?.includes("scale"))
      .map((path) => ({
        ...boxOf(path),
        color: path.getAttribute("fill") ?? "",
        shape: path.getAttribute("d") ?? "",
        moving: path.getAttribute("transform")?.endsWith("scale(6)"),
      })),
  };
}

test("saved paths on the triangle have key, markers and step; picture and program name the changed run", async ({
  page,
  context,
}) => {
  await open(page, `#/tracking?v=1&t=${STEP}`);
  const before = await change(page);
  const started = page.waitForEvent("download");
  await choose(page, "Save as SVG");
  const svg = readFileSync(await (await started).path(), "utf8");
  await expect.poll(() => page.url()).not.toBe(before);
  expect(svg).toBe(await drawnHere(page));
  const alone = await context.newPage();
  await alone.setContent(svg);
  const { texts, corners, lines, marks } = await alone.evaluate(seen);
  await alone.close();
  expect(texts.map(({ text }) => text)).toContain(`t = ${STEP}`);
  const rules = rulesOf(runHere(page));
  expect(new Set(lines).size).toBe(rules.length);
  expect(corners.length).toBe(3);
  const shapes = rules.map((rule, i) => {
    const own = marks.filter(({ color }) => color === lines[i]);
    expect(new Set(own.map(({ shape }) => shape)).size).toBe(1);
    // In the key, before the rule's name.
    const key = texts.find(({ text }) => text?.replaceAll("\u2011", "-") === rule.summary.label);
    expect(own.some(({ x, y }) => key && key.left - x < 20 && key.left > x && Math.abs(key.y - y) < 4)).toBe(
      true,
    );
    // Where the belief is at the step.
    const p = rule.belief.slice(3 * rule.t.indexOf(STEP), 3 * rule.t.indexOf(STEP) + 3);
    const sum = (axis: "x" | "y") => corners.reduce((all, corner, k) => all + corner[axis] * (p[k] ?? 0), 0);
    const mover = own.find(({ moving }) => moving);
    expect(Math.hypot((mover?.x ?? 0) - sum("x"), (mover?.y ?? 0) - sum("y"))).toBeLessThan(1.5);
    // Along the line, and so told by more than its colour.
    expect(own.length).toBeGreaterThan(2);
    return own[0]?.shape;
  });
  expect(new Set(shapes).size).toBe(rules.length);

  const then = await change(page);
  await choose(page, "Copy as Python");
  await expect(page.getByText("Program copied")).toBeVisible();
  const program = await page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(() => page.url()).not.toBe(then);
  expect(program).toContain(`\n# ${originOf(linkTo(page, "paths"))}\n`);
});
