/** @file Where the system chooses the colours, on black as on white, all that is drawn is seen, whatever theme the link asks for. */
import { expect, testInOpenPage as test, type Locator, type Page } from "../../support/page";
import { open } from "../../support/settled";

const LINKS = [
  "#/bounds?v=1&p=0.5,0.3,0.2&show=bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected",
  "#/tracking?v=1&t=303",
  "#/stability?v=1&width=64&height=64",
  "#/stability?v=1&part=threshold&width=64",
  "#/stability?v=1&part=orbits&update=projected&target=0.9&width=128&logStep=-0.6,0",
  "#/stability?v=1&part=audit&pairs=2000",
  "#/stability?v=1&part=pair&step=0.9",
];

/** In the page: the marks that do not stand out from the system's paper, and how many were looked at. */
function faint(): { readonly looked: number; readonly found: string[] } {
  const LEAST = 3;
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.setProperty("forced-color-adjust", "none");
  if (!pen) throw new Error("there is no canvas to read colours on");
  const rgb = (css: string): number[] => {
    probe.style.color = css;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = getComputedStyle(probe).color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = (css: string) => {
    const [r = 0, g = 0, b = 0] = rgb(css).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light("Canvas");
  const contrast = (css: string) => {
    const own = light(css);
    return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
  };
  /** Lines of grids and frames recede on purpose; plates and halos are of the paper. */
  const quiet = ["--grid", "--line", "--paper", "--panel"].map((token) => rgb(`var(${token})`).join());
  const painted = (css: string) => css !== "none" && rgb(css)[3] === 255 && !quiet.includes(rgb(css).join());
  const solid = (element: Element) => element.checkVisibility({ opacityProperty: true });
  const marks = [...document.querySelectorAll("main svg :is(path, circle, rect, line, text)")]
    .filter((mark) => mark.closest("defs") === null && solid(mark))
    .flatMap((mark) => {
      const { stroke, strokeOpacity, fill, fillOpacity } = getComputedStyle(mark);
      const { width, height } = mark.getBoundingClientRect();
      const lines = Number(strokeOpacity) > 0.5 ? [stroke] : [];
      // Areas may be washes; lines or words beside them say the same.
      const small = mark.localName === "text" || Math.max(width, height) < 24;
      return [...lines, ...(small && Number(fillOpacity) > 0.5 ? [fill] : [])]
        .filter(painted)
        .map((css) => ({ name: `${mark.localName} ${mark.textContent ?? ""} in ${css}`, css }));
    });
  const boxes = [
    [".bar__fill, .bar__grip, .playback__fill, .time__cursor", "backgroundColor"],
    [".bar__track, .playback__rail, .playback__thumb span", "borderTopColor"],
    [".playback__shift", "borderLeftColor"],
    ["nav a[aria-current]", "borderBottomColor"],
  ] as const;
  const parts = boxes.flatMap(([selector, side]) =>
    [...document.querySelectorAll(`:is(main, header) :is(${selector})`)].filter(solid).map((part) => {
      const css = getComputedStyle(part)[side];
      return { name: `${part.localName}.${part.getAttribute("class") ?? ""} in ${css}`, css };
    }),
  );
  const closed = [...document.querySelectorAll("nav a:not([aria-current])")]
    .filter((tab) => getComputedStyle(tab).borderImageSource === "none")
    .filter((tab) => contrast(getComputedStyle(tab).borderBottomColor) > 1.1)
    .map((tab) => `the tab ${tab.textContent} is underlined as if it were open`);
  const all = [...marks, ...parts];
  const found = all.filter(({ css }) => contrast(css) < LEAST).map(({ name }) => name);
  probe.remove();
  return { looked: all.length, found: [...new Set([...found, ...closed])] };
}

/** How many colours a part of the screen has. */
async function colors(page: Page, part: Locator): Promise<number> {
  const png = (await part.screenshot()).toString("base64");
  const blank = await page.context().newPage();
  const count = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0);
    return new Set(new Uint32Array(pen?.getImageData(0, 0, image.width, image.height).data.buffer ?? []))
      .size;
  }, png);
  await blank.close();
  return count;
}

/** The theme that the link asks for, and the system's paper: what is drawn for one must be seen on the other. */
const WAYS = [
  [
    ["dark", "light"],
    ["projector", "dark"],
  ],
  [
    ["projector", "light"],
    ["light", "dark"],
  ],
] as const;

/** A part that has the focus is seen to have it. */
async function expectRing(page: Page, part: Locator) {
  await part.press("ArrowRight");
  await expect(part).not.toHaveCSS("outline-style", "none");
  const ring = await part.evaluate((element) => getComputedStyle(element).outlineColor);
  const highlight = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "Highlight";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  expect(ring).toBe(highlight);
}

test("in forced colours every mark is seen, on white and on black", async ({ page }) => {
  const faults: string[] = [];
  for (const [i, link] of LINKS.entries())
    for (const [theme, paper] of WAYS[i % 2 === 0 ? 0 : 1]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme: paper });
      await open(page, `${link}&theme=${theme}`);
      const { looked, found } = await page.evaluate(faint);
      expect(looked, link).toBeGreaterThan(10);
      faults.push(...found.map((what) => `${link}&theme=${theme}, ${paper}: ${what}`));
      if (link.includes("height=64"))
        expect(await colors(page, page.locator(".map__clip"))).toBeGreaterThan(8);
      if (!link.startsWith("#/bounds")) continue;
      const slider = page.locator("input[type=range]").first();
      await expect.poll(() => colors(page, slider)).toBeGreaterThan(2);
      await expectRing(page, slider);
      await expectRing(page, page.getByRole("slider", { name: "Step η", exact: true }));
    }
  expect(faults).toEqual([]);
});
