/**
 * @file A finger meets what it means (WCAG 2.5.8): each control has 24 px in both directions, or nothing else within
 * the circle of 24 px around its centre; and none reaches past the side of the screen.
 */
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { open, settled } from "../../support/settled";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** At 390 px accessibility.spec asks axe for the same. */
const WIDTHS = [320, 768, 1080];

/** In the page: a sentence for each control that is too small, too close to another, or partly off the screen. */
function missed(): string[] {
  const LEAST = 24;
  const CONTROLS =
    "a[href], button:enabled, select, input, textarea, summary, [role=slider], [role=menuitem], [tabindex='0']";
  const width = document.documentElement.clientWidth;
  const dialog = document.querySelector("dialog[open]");

  /** What one may press for it: the label of a box, too. */
  const pressed = (control: Element) =>
    (control.matches("[type=checkbox], [type=radio]") && control.closest("label")) || control;
  const isInline = (element: Element) => getComputedStyle(element).display === "inline";
  /** The text that a line of text is of. */
  const blockOf = (element: Element | null): Element | null =>
    element !== null && isInline(element) ? blockOf(element.parentElement) : element;
  const inSentence = (control: Element) =>
    control.matches("a, button, [role=button]") &&
    isInline(control) &&
    (blockOf(control)?.textContent ?? "").trim() !== (control.textContent ?? "").trim();
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));

  const targets = [...new Set([...(dialog ?? document.body).querySelectorAll(CONTROLS)].map(pressed))]
    .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const small = right - left < LEAST - 0.1 || bottom - top < LEAST - 0.1;
      const text = control.ariaLabel ?? control.textContent ?? "";
      const name = `${control.localName}.${control.getAttribute("class") ?? ""} “${text.trim().slice(0, 40)}”`;
      return { control, left, top, right, bottom, x, y, small, name };
    })
    // Said to screen readers, or shown only once the keyboard is there.
    .filter(({ control, right, left }) => right - left > 1 && !control.matches(".skip, .visually-hidden"));
  if (targets.length < 2) return [`only ${targets.length} controls were found`];
  type Target = (typeof targets)[number];
  const meets = (a: Target, b: Target) => {
    if (a.control.contains(b.control) || b.control.contains(a.control)) return false;
    if (b.small && Math.hypot(a.x - b.x, a.y - b.y) < LEAST) return true;
    const dx = Math.max(b.left - a.x, 0, a.x - b.right);
    const dy = Math.max(b.top - a.y, 0, a.y - b.bottom);
    return Math.hypot(dx, dy) < LEAST / 2;
  };
  const small = targets
    .filter(({ control, small: tooSmall }) => tooSmall && !inSentence(control))
    .flatMap((target) => {
      const near = targets.find((other) => other !== target && meets(target, other));
      const { name, left, top, right, bottom } = target;
      const size = `${(right - left).toFixed(1)} × ${(bottom - top).toFixed(1)}`;
      return near ? [`${name} has ${size} px, and ${near.name} is close`] : [];
    });
  const outside = targets
    .filter(({ control, left, right }) => (left < -0.5 || right > width + 0.5) && !scrolls(control))
    .map(({ name, left, right }) => `${name} reaches from ${left.toFixed(0)} to ${right.toFixed(0)} px`);
  return [...small, ...outside];
}

type Step = (page: Page) => Promise<unknown>;

const press =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole("button", { name }).first().tap();
/** The list comes after its page. */
const presetsThere: Step = (page) => page.getByRole("link", { name: "Twelve classes" }).waitFor();
const openAll: Step = (page) =>
  page.locator("details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
const tableOf: Step = async (page) => {
  await press(/save, copy, data$/)(page);
  await page.getByRole("menuitem", { name: "Show data table" }).tap();
  await page.getByRole("dialog").waitFor();
};

const EVERY_CURVE = "show=bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected";

const PLACES: Readonly<Record<string, readonly (readonly [link: string, ...open: Step[]])[]>> = {
  bounds: [
    [`#/bounds?v=1&p=0.5,0.3,0.2&${EVERY_CURVE}`],
    ["#/bounds?v=1&step=NaN", press("Figure 1: save, copy, data")],
    ["#/bounds?v=1", tableOf],
    ["#/presets", presetsThere],
    ["#/bounds?v=1", press("paste softmax or logits")],
  ],
  tracking: [
    ["#/tracking?v=1&t=303", openAll],
    ["#/tracking?v=1&t=303", press(/save, copy, data$/)],
    ["#/tracking?v=1&target=stream&steps=400&rule=certified"],
  ],
  stability: [
    ["#/stability?v=1&width=64&height=64", openAll],
    ["#/stability?v=1&classes=3&axis=start&width=48&height=48&iterations=300"],
    ["#/stability?v=1&part=threshold&width=64"],
    ["#/stability?v=1&part=orbits&update=projected&target=0.9&width=128&logStep=-0.6,0"],
    ["#/stability?v=1&part=audit&pairs=2000&climbs=4"],
    ["#/stability?v=1&part=pair&step=0.9", openAll],
  ],
  geometry: [
    [
      "#/geometry?v=1&geometry=formula:x^2/2&beside=tsallis:0.5&reference=0.6,0.3,0.1&set=hyperplane:1,1,1:1",
      openAll,
    ],
    ["#/geometry?v=1&part=games&steps=50", openAll],
    ["#/geometry?v=1&part=online", openAll],
    ["#/geometry?v=1&part=flow&steps=40", openAll],
    ["#/geometry?v=1&part=relaxation&runs=100&steps=20", openAll],
    ["#/geometry?v=1&part=stochastic&runs=50&steps=60", openAll],
    ["#/geometry?v=1&part=equalities", openAll],
  ],
};

for (const [lab, places] of Object.entries(PLACES))
  test(`every control is a target for a finger: ${lab}`, async ({ page }) => {
    const found: string[] = [];
    for (const [i, [link, ...steps]] of places.entries()) {
      await page.keyboard.press("Escape");
      // Wider and wider, then back.
      const [first = 0, ...more] = i % 2 === 0 ? WIDTHS : WIDTHS.toReversed();
      await page.setViewportSize({ width: first, height: 844 });
      await open(page, link);
      for (const step of steps) await step(page);
      for (const width of [first, ...more]) {
        await page.setViewportSize({ width, height: 844 });
        await settled(page);
        found.push(...(await page.evaluate(missed)).map((what) => `${link}, ${width} px: ${what}`));
      }
    }
    expect(found).toEqual([]);
  });

test("the search finds what is planted", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  expect(await page.evaluate(missed)).toEqual([]);
  await page.evaluate(() => {
    const plant = (name: string, style: string) => {
      const button = document.querySelector("main")?.appendChild(document.createElement("button"));
      if (!button) throw new Error("nowhere to plant it");
      button.textContent = name;
      button.style.cssText = `position: absolute; overflow: hidden; ${style}`;
    };
    plant("alone", "left: 100px; top: 9000px; width: 20px; height: 20px");
    plant("left", "left: 100px; top: 9100px; width: 20px; height: 20px");
    plant("right", "left: 122px; top: 9100px; width: 20px; height: 20px");
    plant("out", "left: calc(100vw - 30px); top: 9200px; width: 40px; height: 40px");
  });
  const found = await page.evaluate(missed);
  expect(found.map((what) => /“(\w+)”/.exec(what)?.[1])).toEqual(["left", "right", "out"]);
  // Other tests go on in this document.
  await page.goto("about:blank");
});
