/** @file What a person does with the labs: drags, expectCancelled, opens a file, copies, saves, tries again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { LONG } from "../../browser/support/tracking";
import type { Driver, Spot } from "../driver";
import type { Served } from "../server";
import { settle } from "./places";

const valueOf = (driver: Driver, handle: string) =>
  driver.evaluate((words) => Number(window.kit.find(".handle", words)?.ariaValueNow), handle);

/** In steps of a hand; lets go beside the grip, for this one moves along one axis only. */
async function drag(driver: Driver, handle: string, dx: number, dy: number): Promise<void> {
  const from = await driver.centreOf(".handle", handle);
  const at = (share: number): Spot => ({ x: from.x + share * dx, y: from.y + share * dy });
  await driver.drag([from, at(0.3), at(0.6), at(0.9), at(1)]);
}

export async function expectDragged(driver: Driver): Promise<void> {
  await driver.open("#/bounds?v=1");
  await settle(driver);
  await drag(driver, "Belief: mass", 100, 40);
  const belief = await valueOf(driver, "Belief: mass");
  expect(belief).toBeGreaterThan(0.4);
  await driver.until("the address", () => /p=0\.\d+,/.test(location.hash));
  await driver.press("ArrowRight");
  expect(await valueOf(driver, "Belief: mass")).toBeCloseTo(belief + 0.01, 9);
}

export async function expectBeliefLeft(driver: Driver): Promise<void> {
  await driver.open("#/bounds?v=1");
  await settle(driver);
  for (const [handle, dx, dy] of [
    ["Target: mass", 80, -60],
    ["Step η", 60, -50],
  ] as const) {
    const before = await valueOf(driver, handle);
    await drag(driver, handle, dx, dy);
    expect(await valueOf(driver, handle)).toBeGreaterThan(before + 0.05);
    expect(await valueOf(driver, "Belief: mass")).toBe(0.32);
  }
}

export async function expectCancelled(driver: Driver): Promise<void> {
  await driver.open(LONG);
  await driver.until(
    "a part of the run",
    () => Number(document.querySelector("main progress")?.getAttribute("value")) > 0,
  );
  const milliseconds = await driver.evaluate(async () => {
    const start = performance.now();
    window.kit.find("button", "Cancel")?.click();
    while (window.kit.find(".run-status", "Cancelled") === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - start;
  });
  expect(milliseconds).toBeLessThan(1000);
  expect(
    await driver.evaluate(() => document.querySelectorAll("main figure path[data-curve]").length),
  ).toBeGreaterThan(0);
}

export async function expectFileRead(driver: Driver, folder: string): Promise<void> {
  const file = join(folder, "wind.txt");
  const labels = Array.from({ length: 120 }, (_, i) => ["calm", "breeze", "storm"][(i * i + (i >> 4)) % 3]);
  writeFileSync(file, labels.join("\n"));
  await driver.open("#/tracking?v=1&target=stream&window=7&steps=300&rule=certified");
  await settle(driver);
  await driver.give("main input[type=file]", file);
  await driver.until("the file", () =>
    document.body.textContent.includes("“wind.txt”: 120 steps, 3 classes"),
  );
  await driver.until("its link", () => /source=[^&]*[0-9a-f]{64}/.test(location.hash));
  await settle(driver);
}

/** What is on the clipboard, pasted where nothing else is. */
async function pasted(driver: Driver): Promise<string> {
  await driver.open("paste.html");
  await driver.click("textarea");
  await driver.press("Control", "v");
  return driver.until("something pasted", () => document.querySelector("textarea")?.value ?? null);
}

async function choose(driver: Driver, figure: string, item: string): Promise<void> {
  await driver.click("button", `${figure}: save, copy, data`);
  await driver.click("[role=menuitem]", item);
}

export async function expectLinkCopied(driver: Driver): Promise<void> {
  await driver.open("#/bounds?v=1&p=0.2,0.8&step=0.7");
  await settle(driver);
  await driver.click("button", "Share");
  await driver.click("button", "Copy link");
  await driver.until("what it says", () => window.kit.find("button", "Link copied"));
  expect(await pasted(driver)).toMatch(/\/#\/bounds\?v=1&p=0\.2,0\.8&step=0\.7$/);
}

export async function expectProgramCopied(driver: Driver): Promise<void> {
  await driver.open("#/bounds?v=1");
  await settle(driver);
  await choose(driver, "Figure 1", "Copy as Python");
  await driver.until("what it says", () => window.kit.find(".figure__said", "Program copied"));
  expect(await pasted(driver)).toContain("p = np.array([0.32, 0.68])");
}

export async function expectAskedAgain(driver: Driver, refuse: Served["refuse"]): Promise<void> {
  refuse(/TrackingLab/);
  await driver.open("#/tracking?v=1&steps=77");
  const said = await driver.until(
    "an alert",
    () => document.querySelector("[role=alert]")?.textContent ?? null,
  );
  refuse(null);
  expect(said).toContain("The Tracking lab could not be loaded: there is no network, or the app has changed");
  expect(said).not.toContain("http");
  await driver.click("button", "Try again");
  await driver.until("the lab", () => document.querySelector("main figure") !== null);
  expect(await driver.evaluate(() => location.hash)).toBe("#/tracking?v=1&steps=77");
  await settle(driver);
}
