/** @file Training for real: long runs that are cancelled, paused, reloaded and go on; weights and tables of one's own. */
import { expect, testInKeptPage as test, type Page } from "../../support/page";
import { expectAddress, hashOf } from "../../support/scenario";
import { openAfresh, settled } from "../../support/settled";

/** Half a minute of the model that its largest button sets up. */
const WHOLE =
  "#/training?v=1&part=language&model=2,64,4,64,bytes&method=adam:0.004:1&batch=16&steps=1600&evaluate=256,20&seeds=1";

/** Runs long enough to be kept on the device. */
const LONG = {
  language:
    "#/training?v=1&part=language&model=1,32,2,32,bytes&method=adam:0.008:1&batch=8&steps=8000&evaluate=256,20&seeds=1",
  classification:
    "#/training?v=1&part=classification&methods=sgd:0.5:1&methods=adam:0.1:1&steps=20000&seeds=20&data=sonar",
  control:
    "#/training?v=1&part=control&world=frozenLake8&critic=sampled:200:0.1&iterations=1000&seeds=2&beside=euclidean:1",
};

const runIn = (page: Page) => ({
  progress: page.getByRole("progressbar", { name: "Progress of the run" }),
  pause: page.getByRole("button", { name: "Pause" }),
  findings: page.locator(".findings").first(),
  status: page.locator(".run-status"),
});

/** What the page says of its run, in per cent: 0 until it says anything. */
const percentOf = (page: Page): Promise<number> =>
  page
    .locator(".run-status")
    .textContent({ timeout: 5000 })
    .then((words) => Number(/(\d+) %/.exec(words ?? "")?.[1] ?? 0));

/** Milliseconds from the press to what it says, as the page itself has them. */
const cancelled = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Cancel",
    );
    const start = performance.now();
    button?.click();
    while (document.querySelector(".run-status")?.textContent.includes("Cancelled") !== true)
      await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  });

async function openAfreshRunning(page: Page, link: string) {
  await page.goto("about:blank");
  await page.goto(link);
  await expect(runIn(page).progress).toBeVisible();
}

/** Tasks that have been laid down on the device. */
const keptParts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("mirrorstep-runs");
        request.onerror = () => reject(new Error("There is no database."));
        request.onsuccess = () => {
          const count = request.result.transaction("parts").objectStore("parts").count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );

test("a language model that learns is cancelled at once", async ({ page }) => {
  await openAfreshRunning(page, WHOLE);
  const { progress } = runIn(page);
  const times: number[] = [];
  for (let k = 0; k < 3; k++) {
    await expect(progress).toBeVisible();
    await expect(page.getByRole("figure", { name: /^Figure 1/ })).toBeVisible();
    times.push(await cancelled(page));
    await page.getByRole("button", { name: "Run it again" }).click();
  }
  await expect(progress).toBeVisible();
  await cancelled(page);
  // The machine may have been busy with something else, but not three times.
  expect(Math.min(...times)).toBeLessThanOrEqual(100);
});

for (const [part, link] of Object.entries(LONG))
  test(`a run of the ${part} part is paused, outlives the page and goes on where it was`, async ({
    page,
  }) => {
    await openAfreshRunning(page, link);
    const { pause } = runIn(page);
    await expect.poll(() => percentOf(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
    await pause.click();
    await expect(page.getByText(/^Paused at \d+ %: what was computed is kept\.$/)).toBeVisible();
    const before = await percentOf(page);
    expect(await keptParts(page)).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await expect.poll(() => percentOf(page)).toBeGreaterThanOrEqual(before);
    await page.reload();
    await expect.poll(() => percentOf(page)).toBeGreaterThanOrEqual(before);
    // Whoever cancels it does not want it kept.
    await cancelled(page);
    await expect.poll(() => keptParts(page)).toBe(0);
  });

/** Gives a file to the page as a person would. */
async function give(page: Page, button: string, name: string, content: string | Buffer) {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  const buffer = Buffer.from(content);
  await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** What is no table of examples, and what is said of it. */
const HOSTILE: readonly (readonly [name: string, content: string | Buffer, sentence: RegExp])[] = [
  ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 0]), /^“picture\.csv”, line 1: .*\.$/],
  ["formula.csv", '=cmd|"/C calc"!A0\n', /^“formula\.csv”, line 1: .*\.$/],
  [
    "wide.csv",
    `${Array.from({ length: 900 }, (_, i) => `c${i}`).join()},y\n`.repeat(2),
    /^“wide\.csv”, line \d+: .*\.$/,
  ],
];

const TABLE = `size,colour,kind
${Array.from({ length: 40 }, (_, i) => `${(i * 7) % 11},${["red", "green", "?"][i % 3]},${i % 2 === 0 ? "a" : "b"}`).join("\n")}
`;

test("a table of one's own is trained on, and what is none is refused and changes nothing", async ({
  page,
}) => {
  await openAfresh(page, "#/training?v=1&part=classification&data=iris&steps=30&seeds=2");
  const open = "open a table of your own …";
  await give(page, open, "mine.csv", TABLE);
  await expect(
    page.getByText(/^“mine\.csv” .*: 40 examples, 3 features, 2 classes; kept on this device\.$/),
  ).toBeVisible();
  await expect.poll(() => hashOf(page)).toMatch(/data=local:[0-9a-f]{64}/);
  await settled(page);
  await expect(page.locator(".findings").first()).toContainText(/\d/);
  const link = hashOf(page);
  for (const [name, content, sentence] of HOSTILE) {
    await give(page, open, name, content);
    await expect(page.getByText(sentence)).toBeVisible();
    expect(hashOf(page)).toBe(link);
  }
  await page.reload();
  await settled(page);
  await expect(page.getByRole("figure", { name: /^Figure 1/ })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

const TINY =
  "#/training?v=1&part=language&model=1,16,2,16,bytes&method=adam:0.01:1&batch=4&steps=8&evaluate=256,4&seeds=1";

test("weights are saved, opened and gone on from; a link asks for them where they are not", async ({
  page,
}) => {
  await openAfresh(page, TINY);
  const weights = page.getByRole("region", { name: "Weights" });
  const started = page.waitForEvent("download");
  await weights.getByRole("button", { name: /^save [\d\s]+ weights$/ }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^mirrorstep-weights-[0-9a-f]{16}\.safetensors$/);
  const bytes = Buffer.concat(await (await download.createReadStream()).toArray());
  await openAfresh(page, TINY.replace("1,16,2,16,bytes", "1,8,1,8,bytes"));
  const open = "open a file of weights …";
  await give(page, open, "broken.safetensors", bytes.subarray(0, 1000));
  await expect(
    page.getByText(/^“broken\.safetensors” holds no weights that can be read: .*\.$/),
  ).toBeVisible();
  expect(hashOf(page)).not.toContain("start=");
  await give(page, open, "mine.safetensors", bytes);
  await expect(
    page.getByText(/^“mine\.safetensors”: [\d\s]+ weights over bytes; kept on this device\.$/),
  ).toBeVisible();
  await expect.poll(() => hashOf(page)).toMatch(/start=local:[0-9a-f]{64}/);
  // The model of the file came with it.
  expect(hashOf(page)).toContain("model=1,16,2,16,bytes");
  await settled(page);
  await expect(
    page.locator(".findings").filter({ hasText: "from the weights of “mine.safetensors”" }),
  ).toBeVisible();
  await openAfresh(page, `${TINY}&start=local:${"0123456789abcdef".repeat(4)}`);
  await expect(page.getByRole("region", { name: "Data needed" })).toContainText("0123456789ab");
});

test("λ, the world and the tabs are worked by keys", async ({ page }) => {
  await openAfresh(page, "#/training?v=1");
  const factor = page.getByRole("slider", { name: /λ/ }).first();
  const before = await factor.getAttribute("aria-valuenow");
  await factor.press("ArrowRight");
  await expect(factor).not.toHaveAttribute("aria-valuenow", before ?? "");
  const next = page.getByRole("navigation").getByRole("link", { name: "Control" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expectAddress(page, "training", ({ params }) => params.part, "control");
  await settled(page);
  await expect(page.getByRole("figure", { name: /^Figure 1/ })).toBeVisible();
});
