/** @file What a figure's menu copies and saves. */
import { readFileSync } from "node:fs";
import { boundsRows } from "../../../../src/labs/bounds/run/rows";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { paramsIn } from "../../support/bounds";
import { linkTo, MAKER, originOf, partedSvg, textsOf } from "../../support/origin";
import { open } from "../../support/settled";

async function choose(page: Page, figure: 1 | 2, item: string) {
  await page.getByRole("button", { name: `Figure ${figure}: save, copy, data` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The name and the bytes of what the menu saves. */
async function save(page: Page, figure: 1 | 2, item: string) {
  const started = page.waitForEvent("download");
  await choose(page, figure, item);
  const download = await started;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Pixels across, as the browser reads the picture. */
const widthOf = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return (await createImageBitmap(new Blob([bytes]))).width;
  }, png.toString("base64"));

test("a figure's menu copies its link and a program, and shows its table", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  await choose(page, 1, "Copy link to this figure");
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await clipboard(page)).toMatch(/#\/bounds\?v=1&figure=slice$/);
  await choose(page, 1, "Copy as Python");
  await expect(page.getByText("Program copied")).toBeVisible();
  expect(await clipboard(page)).toContain("p = np.array([0.32, 0.68])");
  expect(await clipboard(page)).toContain(`\n# ${originOf(`${page.url()}&figure=slice`)}\n`);
  const program = await save(page, 2, "Save as Python");
  expect(program.name).toBe("mirrorstep-bounds-triangle.py");
  expect(program.bytes.toString()).toContain('# "python3 mirrorstep-bounds-triangle.py" prints the numbers');
  await choose(page, 2, "Show data table");
  const table = page.getByRole("dialog", { name: "Figure 2 in numbers" });
  await expect(table.getByRole("row")).toHaveCount(22);
  await page.keyboard.press("Escape");
  await expect(table).toHaveCount(0);
});

test("the saved data are those of the command line, the saved pictures stand alone", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.5,0.3,0.2&along=3");
  const csv = await save(page, 1, "Save the run as CSV");
  expect(csv.name).toBe("mirrorstep-bounds-whole-run.csv");
  const rows = csv.bytes.toString().trim().split("\n");
  const expected = [...boundsRows(paramsIn(page))];
  expect(rows.length).toBe(expected.length);
  expect(rows.find((row, i) => row !== expected[i])).toBeUndefined();
  for (const [figure, name] of [
    [1, "slice"],
    [2, "triangle"],
  ] as const) {
    const svg = await save(page, figure, "Save as SVG");
    expect(svg.name).toBe(`mirrorstep-bounds-${name}.svg`);
    const { rest, origin } = partedSvg(svg.bytes.toString());
    expect(origin).toBe(originOf(linkTo(page, name)).replaceAll("&", "&amp;"));
    const text = rest.replaceAll(/data:font\/woff2;base64,[\w+/=]+/g, "a font");
    expect(text).toContain("a font");
    expect(text).toMatch(/^(<\?xml[^>]*>\s*)?<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).not.toMatch(/var\(--|currentColor|NaN|undefined|https?:\/\/(?!www\.w3\.org)/);
    const png = await save(page, figure, "Save as PNG");
    expect(png.name).toBe(`mirrorstep-bounds-${name}.png`);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(textsOf(png.bytes)).toEqual({ Software: MAKER, Source: linkTo(page, name) });
    expect(await widthOf(page, png.bytes), "is still a picture").toBe(png.bytes.readUInt32BE(16));
    expect(png.bytes.readUInt32BE(16), "pixels across").toBeGreaterThan(700);
  }
});

test("for print a figure is drawn anew: 85 mm of paper, fonts inside", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  await choose(page, 1, "Save as PDF or for print …");
  const dialog = page.getByRole("dialog", { name: "Save picture of Figure 1" });
  await dialog.getByRole("radio", { name: "PDF" }).check();
  await dialog.getByRole("radio", { name: "85 mm, a column" }).check();
  const started = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("mirrorstep-bounds-slice.pdf");
  const pdf = readFileSync(await download.path()).toString("latin1");
  const [, width] = /\/MediaBox \[0 0 ([\d.]+) /.exec(pdf) ?? [];
  expect(Math.round((Number(width) / 72) * 25.4)).toBe(85);
  expect(pdf.match(/\/FontFile2 /g)?.length).toBeGreaterThan(2);
  await expect(page.getByText("mirrorstep-bounds-slice.pdf saved")).toBeVisible();
  await expect(dialog).toHaveCount(0);
});
