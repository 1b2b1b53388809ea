/** @file What surrounds every lab: title, icon, policy, any folder, no network, and faults that do not lose the link. */
import { boundsLab } from "../../support/bounds";
import { LABS } from "../../support/labs";
import { expect, test, testInKeptPage, testInOpenPage } from "../../support/page";
import { expectAddress } from "../../support/scenario";
import { build, serveBelow } from "../../support/server";
import { open, settled } from "../../support/settled";

testInOpenPage("every lab has a title, one heading, a description and an icon", async ({ page, request }) => {
  for (const { link, title } of LABS) {
    await open(page, link);
    await expect(page).toHaveTitle(`${title} · Mirrorstep: how far may a belief step?`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("link", { name: title, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  }
  const description = await page.locator("meta[name=description]").getAttribute("content");
  expect(description?.length).toBeGreaterThan(50);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const icon = await request.get((await page.locator("link[rel=icon]").getAttribute("href")) ?? "");
  expect(icon.headers()["content-type"]).toContain("image/svg+xml");
  expect(await icon.text()).toContain("<svg");
  // What has its hash in its name is kept for ever, and nothing else is: not the page, nor what is not there.
  const script = await page.locator("link[rel=modulepreload]").first().getAttribute("href");
  const kept = async (path: string) => (await request.get(path)).headers()["cache-control"];
  expect(await kept(script ?? "")).toContain("immutable");
  for (const path of ["", "assets/none.js"]) expect(await kept(path)).not.toContain("immutable");
});

testInOpenPage("the theme is chosen, kept in the link and taken along", async ({ page }) => {
  // The tab opens what was seen last.
  await open(page, "#/tracking?v=1");
  await open(page, "#/bounds?v=1");
  const theme = page.getByRole("combobox", { name: "Theme" });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const seen = new Set<string>();
  for (const name of ["light", "dark", "projector"]) {
    await theme.selectOption(name);
    await expect(page.locator("html")).toHaveAttribute("data-theme", name);
    await expectAddress(page, "bounds", ({ view }) => view.theme, name);
    seen.add(await paper());
  }
  expect(seen.size).toBe(3);
  await page.getByRole("link", { name: "Tracking" }).click();
  await expectAddress(page, "tracking", ({ view }) => view.theme, "projector");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projector");
  // What is drawn beside words grows with them.
  const play = page.getByRole("button", { name: /^(Play|Pause)/ }).locator("svg");
  const width = async () => (await play.boundingBox())?.width ?? 0;
  const before = await width();
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(width).toBeGreaterThan(2.4 * before);
  if (usual) await page.setViewportSize(usual);
});

testInOpenPage("embedded and alone, a figure stands without header, footer and rail", async ({ page }) => {
  // Every figure of every lab is looked at by embed.spec.
  await open(page, "#/bounds?v=1&figure=slice&embed=1");
  await expect(page.getByRole("figure")).toHaveCount(1);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toHaveCount(0);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await open(page, "#/tracking?v=1&figure=divergence");
  await page.getByRole("button", { name: "Show the whole lab" }).click();
  await expect(page.getByRole("figure")).toHaveCount(6);
});

testInKeptPage(
  "the policy allows this origin only, and the browser holds the page to it",
  async ({ page, reported }) => {
    await open(page, "#/bounds?v=1");
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    // Beside them the one script that stands in the page itself, by its hash.
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval';/);
    expect(policy?.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|\*|https?:/);
    await page.evaluate(() => {
      new Image().src = "https://example.com/pixel.png";
    });
    await expect.poll(() => reported.join("\n")).toContain("forbids https://example.com/pixel.png");
    reported.length = 0;
  },
);

testInKeptPage("while a lab is coming the page looks as its link says", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/lab-*", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("#/stability?v=1&part=pair&embed=1&theme=dark");
  await expect(page.getByText("Loading the Stability lab …")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("banner")).toHaveCount(0);
  release();
  await expect(page.getByRole("figure").first()).toBeVisible();
});

testInKeptPage("it works from any folder", async ({ page }) => {
  const served = await serveBelow("/some/folder/", build());
  try {
    for (const { link } of LABS) {
      await open(page, `${served.url}${link}`);
      await expect(page.getByRole("figure").first()).toBeVisible();
    }
    await open(page, `${served.url}#/tracking?v=1&target=stream&steps=100`);
    await expect(page.getByRole("figure").first()).toBeVisible();
    await page.getByRole("link", { name: "Presets" }).click();
    await page.getByRole("link", { name: "Twelve classes" }).click();
    await expectAddress(page, "bounds", ({ params }) => params.p.length, 12);
    await settled(page);
    expect(served.missed).toEqual([]);
    await page.goto("about:blank");
  } finally {
    await served.close();
  }
});

test.describe("without a network", () => {
  const provoked = [
    /ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)|dynamically imported module|could not be loaded/,
  ];
  test.use({ provoked });
  testInKeptPage.use({ provoked });

  testInKeptPage("once loaded, it goes on", async ({ page, context }) => {
    await page.route("**/assets/later-*", (route) => route.abort("internetdisconnected"));
    await open(page, "#/bounds?v=1");
    await context.setOffline(true);
    const { belief, triangle } = boundsLab(page);
    await belief.press("ArrowRight");
    await triangle.press("ArrowRight");
    const missed = page.getByRole("alert").filter({ hasText: "Undo could not be loaded" });
    await missed.getByRole("button", { name: "Close" }).click();
    await expect(missed).toHaveCount(0);
    await page.getByRole("group", { name: "Step axis" }).getByText("log").click();
    await expectAddress(page, "bounds", ({ params: { p, y } }) => [p[0], y], [0.33, "log"]);
  });

  // In a context of its own: what a browser has fetched once it has without a network, too.
  test("a part that is not there yet says so, and what is on screen stays", async ({ page, context }) => {
    await open(page, "#/bounds?v=1&p=0.2,0.8");
    await context.setOffline(true);
    const opener = page.getByRole("button", { name: "paste softmax or logits" });
    await opener.click();
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    const { belief } = boundsLab(page);
    await expect(belief).toHaveAttribute("aria-valuenow", "0.2");
    await page.getByRole("link", { name: "Presets" }).click();
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.getByRole("link", { name: "Bounds", exact: true }).click();
    await expect(belief).toHaveAttribute("aria-valuenow", "0.2");
    await context.setOffline(false);
    await opener.click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  testInKeptPage("a lab that cannot be loaded is asked for again by another try", async ({ page }) => {
    await page.route("**/assets/StabilityLab-*", (route) => route.abort("internetdisconnected"));
    await page.goto("#/stability?v=1&part=pair&step=0.3");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The Stability lab could not be loaded");
    await page.unroute("**/assets/StabilityLab-*");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("figure").first()).toBeVisible();
    expect(page.url()).toMatch(/part=pair&step=0.3$/);
  });
});

/** Labs watch their size; from now on the browser refuses, until it is told otherwise. */
const breakLabs = () => {
  const Real = globalThis.ResizeObserver;
  globalThis.ResizeObserver = class extends Real {
    constructor(callback: ResizeObserverCallback) {
      if (!("healed" in globalThis)) throw new Error("planted fault");
      super(callback);
    }
  };
};

test.describe("a fault", () => {
  test.use({ provoked: [/planted fault/] });

  test("in any lab is said in words, and the link stays", async ({ page }) => {
    await page.addInitScript(breakLabs);
    for (const { asked } of LABS) {
      await page.goto(asked);
      const alert = page.getByRole("alert");
      await expect(alert.getByRole("heading", { name: "This page stopped working" })).toBeVisible();
      await expect(alert).toContainText("planted fault");
      expect(page.url().endsWith(asked)).toBe(true);
      await page.getByRole("button", { name: "Share" }).click();
      await page.getByRole("button", { name: "Copy link" }).click();
      await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await page.keyboard.press("Escape");
      await alert.getByRole("button", { name: "Try again" }).click();
      await expect(alert).toContainText("planted fault");
      await page.evaluate(() => Object.assign(globalThis, { healed: true }));
      await alert.getByRole("button", { name: "Try again" }).click();
      await settled(page);
      await expect(page.getByRole("figure").first()).toBeVisible();
      expect(page.url().endsWith(asked)).toBe(true);
      await page.evaluate(() => Reflect.deleteProperty(globalThis, "healed"));
    }
  });

  test("is left for the defaults, from the lab that they open, too", async ({ page }) => {
    await page.addInitScript(breakLabs);
    for (const { asked } of LABS.filter((_, i) => i % (LABS.length - 1) === 0)) {
      await page.goto(asked);
      await expect(page.getByRole("alert")).toContainText("planted fault");
      await page.evaluate(() => Object.assign(globalThis, { healed: true }));
      await page.getByRole("link", { name: "Start from the defaults" }).click();
      await settled(page);
      await expect(page.locator("[data-figure=slice]").first()).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
      await page.evaluate(() => Reflect.deleteProperty(globalThis, "healed"));
    }
  });
});
