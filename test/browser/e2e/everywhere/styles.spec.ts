/** @file Style sheets of parts that come later: a page looks the same in whatever order they came. */
import { LABS } from "../../support/labs";
import { expect, test, type Page } from "../../support/page";
import { openAfresh } from "../../support/settled";

/** In the page: where everything is and what it is written in, as it is and with the later sheets turned round. */
async function turnedRound(): Promise<readonly [sheets: number, moved: string[]]> {
  const all = [...document.querySelectorAll("body *")].filter((one) => one.closest("svg *") === null);
  const looks = () =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const { font, color, backgroundColor, borderColor } = getComputedStyle(one);
      return [x, y, width, height, font, color, backgroundColor, borderColor].join(" ");
    });
  const before = looks();
  const [, ...later] = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  document.adoptedStyleSheets = later.toReversed().map(({ sheet }) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync(Array.from(sheet?.cssRules ?? [], ({ cssText }) => cssText).join("\n"));
    return copy;
  });
  for (const link of later) link.disabled = true;
  // A figure takes the room that it has then.
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const after = looks();
  const moved = all.flatMap((one, i) =>
    before[i] === after[i] ? [] : [`${one.localName}.${one.className}: ${before[i]} → ${after[i]}`],
  );
  return [later.length, moved];
}

async function expectAnyOrder(page: Page, link: string): Promise<number> {
  await openAfresh(page, link);
  const [sheets, moved] = await page.evaluate(turnedRound);
  expect(moved, link).toEqual([]);
  return sheets;
}

const LINKS = [
  ...LABS.map(({ link }) => link),
  "#/bounds?v=1&figure=slice&embed=1",
  "#/tracking?v=1&figure=divergence&embed=1",
  "#/geometry?v=1&part=games&steps=60",
  "#/presets",
  "#/lecture",
];

test("a page looks the same in whatever order its style sheets came", async ({ page }) => {
  let sheets = 0;
  for (const link of LINKS) sheets += await expectAnyOrder(page, link);
  expect(sheets).toBeGreaterThan(20);
});

test("lists that one chooses from look alike", async ({ page }) => {
  const looks = new Map<string, string[]>();
  for (const link of [
    "#/training?v=1&part=control&iterations=20&beside=euclidean:1",
    "#/geometry?v=1&beside=entropy",
    "#/tracking?v=1",
  ]) {
    await openAfresh(page, link);
    const seen = await page.locator("main select").evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, border, borderRadius } = getComputedStyle(one);
        return [one.ariaLabel ?? "", `${backgroundColor} ${border} ${borderRadius}`] as const;
      }),
    );
    for (const [label, look] of seen) looks.set(look, [...(looks.get(look) ?? []), `${link} ${label}`]);
  }
  expect([...looks.values()].flat().length).toBeGreaterThan(6);
  expect(looks.size, JSON.stringify([...looks])).toBe(1);
});
