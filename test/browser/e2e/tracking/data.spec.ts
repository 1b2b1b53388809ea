/** @file Real data: the weather that ships, and files of one's own, good and bad, here and elsewhere. */
import { createHash } from "node:crypto";
import { parseDataset } from "../../../../src/experiments/data/dataset";
import type { LocalSource } from "../../../../src/experiments/data/source";
import type { Dataset } from "../../../../src/experiments/types";
import { expect, testInKeptPage, testInOpenPage as test, type Page } from "../../support/page";
import { pictureOf } from "../../support/picture";
import { expectAddress, hashOf } from "../../support/scenario";
import { open, settled } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";
import { rulesOf, runHere, trackingLab } from "../../support/tracking";

const STREAM = "#/tracking?v=1&target=stream&window=7&steps=300&rule=entropyAware:1e-6&rule=certified";
const LABELS = Array.from(
  { length: 120 },
  (_, i) => ["calm", "breeze", "storm"][(i * i + (i >> 4)) % 3],
).join("\n");
const ROWS = Array.from({ length: 60 }, (_, i) => (i < 30 ? "0.7,0.2,0.1" : "0.1,0.2,0.7")).join("\n");
const TABLE = `day,sky,mood\n${Array.from({ length: 40 }, (_, i) => `${i},${["sun", "rain"][i % 2]},${["up", "down", "so-so"][i % 3]}`).join("\n")}\n`;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function datasetOf(text: string, name: string, column?: string): Dataset {
  const parsed = parseDataset(new TextEncoder().encode(text), name, { id: sha256(text), column });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.dataset;
}

async function choose(page: Page, text: string, name = "own.txt", button = "open a file …") {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await asked).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

async function drop(page: Page, text: string, name: string, { where = "main h1", times = 1 } = {}) {
  const data = await page.evaluateHandle(
    ([content, title, count]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content.repeat(count)], title, { type: "text/plain" }));
      return transfer;
    },
    [text, name, times] as const,
  );
  const happens = (type: string) =>
    page
      .locator(where)
      .evaluate(
        (zone, [kind, transfer]) =>
          !zone.dispatchEvent(
            new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }),
          ),
        [type, data] as const,
      );
  await happens("dragenter");
  // It goes on as long as the file is over the page.
  await expect.poll(() => happens("dragover")).toBe(true);
  return happens("drop");
}

const expectSource = (page: Page, source: LocalSource) =>
  expectAddress(
    page,
    "tracking",
    ({ params: { target } }) => (target.kind === "stream" ? target.source : null),
    source,
  );

/** That the lab shows the run over exactly this text. */
async function expectFollowed(page: Page, text: string, name: string) {
  await expectSource(page, { local: sha256(text) });
  await settled(page);
  const finals = rulesOf(runHere(page, datasetOf(text, name))).map(
    ({ summary }) => `Copy ${summary.finalKl}`,
  );
  const shown = trackingLab(page).table.getByRole("button", { name: /: final divergence/ });
  await expect
    .poll(() => shown.evaluateAll((all) => all.map((button) => button.getAttribute("title"))))
    .toEqual(finals);
  await expectNumbersOnly(page, name);
}

test("the weather shows where it comes from, and what to beware of", async ({ page }) => {
  await open(page, "#/tracking?v=1&target=stream&steps=1460&rule=certified");
  await expect(
    page.getByText(/Daily weather in Seattle, 2012–2015, 1461 days: US Government work \(NOAA\)/),
  ).toBeVisible();
  await expect(page.getByText(/The label was synthesised from several NOAA fields/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Can a belief keep up with the weather?");
});

test("a file of labels from the dialog is kept on this device: reload and another tab show it again", async ({
  page,
  context,
}) => {
  await open(page, STREAM);
  await choose(page, LABELS, "wind.txt");
  await expect(
    page.getByText(/“wind\.txt”: 120 steps, 3 classes \(breeze, calm, storm\); kept on this device\./),
  ).toBeVisible();
  await expectFollowed(page, LABELS, "wind.txt");
  const link = hashOf(page);
  await page.reload();
  await settled(page);
  await expectFollowed(page, LABELS, "wind.txt");
  const other = await context.newPage();
  await open(other, link);
  await expectFollowed(other, LABELS, "wind.txt");
  await other.close();
});

test("a file of distributions is dropped anywhere on the lab", async ({ page }) => {
  await open(page, "#/tracking?v=1&rule=certified&rule=fixed:0.05");
  await drop(page, ROWS, "softmax.csv");
  await expectFollowed(page, ROWS, "softmax.csv");
  await expect(trackingLab(page).panel("E")).toBeVisible();
});

test("a file dropped elsewhere is not opened in place of the app", async ({ page }) => {
  const NOWHERE = "nothing here takes files; where a lab works on data, a button beside the data does.";
  for (const [link, where, wayIn] of [
    [STREAM, ".header", "to take it in, drop it below the lab’s heading or press “open a file …”."],
    ["#/bounds?v=1", "main", NOWHERE],
    ["#/stability?v=1&width=8&height=8", "footer", NOWHERE],
    [
      "#/training?v=1&part=classification&data=iris",
      "h1",
      "to take it in, press “open a table of your own …” or press “open a file of weights …”.",
    ],
  ] as const) {
    await open(page, link);
    expect(await drop(page, LABELS, "labels.txt", { where }), link).toBe(true);
    expect(hashOf(page)).toBe(link);
    await expect(page.getByText(`“labels.txt” was not opened: ${wayIn}`)).toBeVisible();
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Not opened:");
  }
});

test("counts are divided by their sums when somebody says so, and the link says it", async ({ page }) => {
  const counts = "2,5,3\n10,0,4\n1,1,1\n";
  await open(page, STREAM);
  await choose(page, counts, "counts.csv");
  const question = page.getByRole("group", { name: "Choose how to read it" });
  await expect(question).toContainText("“counts.csv”, line 1: the 3 numbers sum to 10, not 1.");
  await question.getByRole("button", { name: "divide each row by its sum" }).click();
  await expect(page.getByText(/“counts\.csv”, each row was divided by its sum, 3 to 14/)).toBeVisible();
  await expectSource(page, { local: sha256(counts), divide: true });
  await settled(page);
  await expectNumbersOnly(page, "counts");
});

test("lines pasted anywhere on the lab are data; a word is not, nor what is pasted into a field", async ({
  page,
}) => {
  await open(page, STREAM);
  const before = hashOf(page);
  const paste = (text: string) =>
    page.evaluate(async (content) => {
      await navigator.clipboard.writeText(content);
    }, text);
  await paste("rain");
  await page.keyboard.press("ControlOrMeta+v");
  const steps = page.getByRole("textbox", { name: "number of steps", exact: true });
  await paste(LABELS);
  await steps.focus();
  await page.keyboard.press("ControlOrMeta+v");
  await page.keyboard.press("Escape");
  expect(hashOf(page)).toBe(before);
  await steps.blur();
  await page.keyboard.press("ControlOrMeta+v");
  await expectFollowed(page, LABELS, "pasted");
});

test("data is pasted as text", async ({ page }) => {
  await open(page, STREAM);
  await page.getByRole("button", { name: "paste …" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste data" });
  await dialog.getByRole("textbox", { name: /^One label per line/ }).fill(LABELS);
  await dialog.getByRole("button", { name: "Use this" }).click();
  await expectFollowed(page, LABELS, "pasted");
});

test("of a table with several columns one is asked for; elsewhere the same file will do", async ({
  page,
  browser,
}) => {
  const finals = (on: Page) =>
    trackingLab(on)
      .table.getByRole("button", { name: /: final divergence/ })
      .evaluateAll((all) => all.map((button) => Number((button.getAttribute("title") ?? "").slice(5))));
  await open(page, STREAM);
  await choose(page, TABLE, "diary.csv");
  const question = page.getByRole("group", { name: "Choose how to read it" });
  await question.getByRole("button", { name: /^mood \(3 classes\)/ }).click();
  await expect(
    page.getByText("“diary.csv”, column “mood”: 40 steps, 3 classes (down, so-so, up); kept on this device"),
  ).toBeVisible();
  await expectSource(page, { local: sha256(TABLE), column: "mood" });
  await settled(page);
  await expectNumbersOnly(page, "a column");
  const [link, here] = [hashOf(page), await finals(page)];
  const run = runHere(page, datasetOf(TABLE, "diary.csv", "mood"));
  expect(here).toEqual(rulesOf(run).map(({ summary }) => summary.finalKl));

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, new URL(link, page.url()).href);
  await expect(elsewhere.getByRole("region", { name: "Data needed" })).toContainText("column");
  await choose(elsewhere, TABLE, "the-same.csv", "Open the file …");
  await expect.poll(() => finals(elsewhere)).toEqual(here);
  expect(hashOf(elsewhere)).toBe(link);
  await elsewhere.context().close();
});

/** The other kinds are told by test/experiments/data/dataset and files. */
const BAD = [
  [
    "0.5,0.5\n0.4,0.3,0.3\n",
    "count.txt",
    /“count\.txt”, line 2: it has 3 numbers, line 1 has 2\. Nothing was changed/,
  ],
  ["\u0000\u0001\u0002PNG\u0000", "picture.png", /“picture\.png”.*Nothing was changed/],
] as const;

test("a file that cannot be read names its first bad line, and changes nothing", async ({ page }) => {
  await open(page, STREAM);
  const before = await pictureOf(page.locator(".panels"));
  const link = hashOf(page);
  for (const [text, name, sentence] of BAD) {
    await choose(page, text, name);
    await expect(page.getByRole("alert"), name).toContainText(sentence);
    await page.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await drop(page, "a", "large.txt", { times: 10_000_001 });
  await expect(page.getByRole("alert")).toContainText(
    "“large.txt” has 10.000001 MB; at most 10 MB can be read. Nothing was changed.",
  );
  expect(hashOf(page)).toBe(link);
  expect(await pictureOf(page.locator(".panels"))).toEqual(before);
  // The page is kept for the next test.
  await page.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

testInKeptPage(
  "elsewhere a link to a file asks for it, refuses another, and takes the right one",
  async ({ page }) => {
    const hash = sha256(LABELS);
    await open(page, `#/tracking?v=1&source=local:${hash}&window=7&steps=119&rule=certified&rule=fixed:0.05`);
    const needed = page.getByRole("region", { name: "Data needed" });
    await expect(needed).toContainText(hash.slice(0, 12));
    await choose(page, `${LABELS}\nstorm`, "another.txt", "Open the file …");
    await expect(page.getByRole("alert")).toContainText("“another.txt” is another file");
    await page.getByRole("button", { name: "Leave it" }).click();
    await expect(needed).toBeVisible();
    await choose(page, LABELS, "the same.txt", "Open the file …");
    await expectFollowed(page, LABELS, "the same.txt");
    await expectAddress(page, "tracking", ({ params }) => [params.steps, params.rules.length], [119, 2]);
  },
);

test("elsewhere one can take the weather instead", async ({ page }) => {
  await open(page, `#/tracking?v=1&source=local:${sha256("nowhere")}`);
  await page.getByRole("button", { name: "Take the Seattle weather instead" }).click();
  await expect(page.getByText(/Daily weather in Seattle/)).toBeVisible();
});
