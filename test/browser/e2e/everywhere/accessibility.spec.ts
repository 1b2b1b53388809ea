/** @file No violation of accessibility rules in any lab, theme and size, with dialogs open and closed. */
import { violations, type Rules } from "../../support/axe";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { open, settled } from "../../support/settled";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

type Step = (page: Page) => Promise<unknown>;

const press =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole("button", { name }).first().click();

/** Opens a dialog, whose code and content may both come later. */
const dialogBy =
  (opener: string): Step =>
  async (page) => {
    await press(opener)(page);
    await page.getByRole("dialog").getByRole("textbox").waitFor();
  };

/** Every editor of the rail at once. */
const openAll: Step = (page) =>
  page.locator("details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));

const tableOf: Step = async (page) => {
  await press(/save, copy, data$/)(page);
  await page.getByRole("menuitem", { name: "Show data table" }).click();
  await page.getByRole("dialog").waitFor();
};

/** Nothing scrolls any more, so that what stays at the bottom of the window lies over nothing. */
async function wholeInView(page: Page) {
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: height + 10 });
  await settled(page);
}

/** A symbol that says what it means; the code for that comes by itself. */
const explained: Step = async (page) => {
  await page.locator("[data-term][tabindex='0']").first().focus();
  await page.getByRole("link", { name: "its formula in numbers" }).waitFor();
};

/** Nothing is opened on top of the link. */
const CLOSED: Step = () => Promise.resolve();

const STATES: Readonly<Record<string, readonly (readonly [link: string, open: Step])[]>> = {
  bounds: [
    ["#/bounds?v=1", CLOSED],
    [
      "#/bounds?v=1&p=0.5,0.3,0.2&target=0.1,0.2,0.7&show=bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected&x=logit&y=log&step=NaN",
      CLOSED,
    ],
    ["#/bounds?v=1&figure=slice", press("Figure 1: save, copy, data")],
    ["#/presets?v=1", (page) => page.getByRole("link", { name: "Twelve classes" }).waitFor()],
    ["#/bounds?v=1", dialogBy("paste softmax or logits")],
    ["#/bounds?v=1&show=bound", explained],
  ],
  tracking: [
    ["#/tracking?v=1&t=303", CLOSED],
    ["#/tracking?v=1&target=drift&from=0.6,0.4&to=0.3,0.7&between=10,90&steps=100&t=NaN", openAll],
    [`#/tracking?v=1&source=local:${"0123456789abcdef".repeat(4)}`, CLOSED],
    ["#/tracking?v=1&target=stream&steps=400&rule=certified", dialogBy("paste …")],
    ["#/tracking?v=1&figure=divergence", tableOf],
  ],
  stability: [
    ["#/stability?v=1&width=64&height=64&step=NaN", CLOSED],
    ["#/stability?v=1&classes=3&axis=start&width=48&height=48&iterations=300", openAll],
    ["#/stability?v=1&part=threshold&width=64", press("Figure 2: save, copy, data")],
    ["#/stability?v=1&part=orbits&update=projected&target=0.9&width=128&logStep=-0.6,0", tableOf],
    ["#/stability?v=1&part=audit&pairs=2000&climbs=4", CLOSED],
    ["#/stability?v=1&part=pair&step=0.9", openAll],
    ["#/stability?v=1&figure=atlas&width=64&height=64", tableOf],
  ],
  geometry: [
    ["#/geometry?v=1&geometry=burg&beside=tsallis:0.5&reference=0.6,0.3,0.1&step=NaN", CLOSED],
    ["#/geometry?v=1&part=games&steps=50", openAll],
    ["#/geometry?v=1&part=flow&steps=40", CLOSED],
    ["#/geometry?v=1&part=relaxation&runs=100&steps=20", openAll],
    ["#/geometry?v=1&part=stochastic&runs=50&steps=60", CLOSED],
    ["#/geometry?v=1&part=online", tableOf],
    ["#/geometry?v=1&part=equalities", openAll],
  ],
  training: [
    ["#/training?v=1&step=3", openAll],
    ["#/training?v=1&part=classification&data=iris&steps=30&seeds=2&tune=0.5:1.19:9:2", openAll],
    [`#/training?v=1&part=classification&data=local:${"0123456789abcdef".repeat(4)}`, CLOSED],
    ["#/training?v=1&part=forward&depth=2&steps=5", openAll],
    ["#/training?v=1&part=control&iterations=20&t=5", openAll],
    ["#/training?v=1&part=language&model=1,16,2,16,bytes&batch=4&steps=8&evaluate=256,4", openAll],
    [`#/training?v=1&part=language&start=local:${"0123456789abcdef".repeat(4)}`, CLOSED],
  ],
};

/** Shows the same in other colours; only the size of text and strokes in figures is the link's own. */
async function paint(page: Page, theme: string) {
  await page.evaluate((name) => {
    document.documentElement.dataset["theme"] = name;
  }, theme);
  await settled(page);
}

for (const [lab, states] of Object.entries(STATES))
  test(`no violation: ${lab}`, async ({ page }) => {
    const found: string[] = [];
    const onTop = page.locator("dialog[open], [role=menu]");
    for (const [i, [link, openOnTop]] of states.entries()) {
      const look = async (as: string, of: Rules) =>
        found.push(...(await violations(page, of)).map((what) => `${link}, ${as}: ${what}`));
      const openWith = async (theme: string, size: typeof WIDE) => {
        await page.keyboard.press("Escape");
        await page.setViewportSize(size);
        await open(page, `${link}&theme=${theme}`);
        await openOnTop(page);
        await wholeInView(page);
      };
      await openWith("light", NARROW);
      await look(`${NARROW.width} px`, "all");
      const before = await onTop.count();
      await page.setViewportSize(WIDE);
      await wholeInView(page);
      await expect(onTop, link).toHaveCount(before);
      await look("light", "all");
      await paint(page, "dark");
      await look("dark", "colors");
      if (i === 1) await openWith("projector", WIDE);
      else await paint(page, "projector");
      await look("projector", "looks");
    }
    expect(found).toEqual([]);
  });

test("the checks find planted violations", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  await page.evaluate(() => {
    const main = document.querySelector("main");
    main?.insertAdjacentHTML("beforeend", "<button></button><img src='favicon.svg'>");
    const grey = main?.appendChild(document.createElement("p"));
    if (!grey) throw new Error("nowhere to plant it");
    grey.textContent = "grey on grey";
    grey.style.cssText = "color: #888; background: #999";
  });
  const names = (found: readonly string[]) => found.map((what) => what.split(" ")[0]);
  expect(names(await violations(page))).toEqual(
    expect.arrayContaining(["button-name", "image-alt", "color-contrast"]),
  );
  expect(names(await violations(page, "colors"))).toEqual(["color-contrast"]);
  // What broke a rule does so when it is looked at again; what has passed may do so in other colours.
  expect(names(await violations(page, "colors"))).toEqual(["color-contrast"]);
  await page.locator("main h1").evaluate((title) => (title.style.color = "#999"));
  expect(names(await violations(page, "looks")).filter((name) => name === "color-contrast")).toHaveLength(2);
  // Other tests go on in this document.
  await page.goto("about:blank");
});
