/** @file What the address says, read with the app's own codec in the test's process. */
import { expect, type Page } from "@playwright/test";
import { decodeLink, type Scenario } from "../../support/scenarios";
import type { LabId, ScenarioOf } from "../../support/scenarios";

export const hashOf = (page: Page): string => new URL(page.url()).hash;

export const scenarioIn = (page: Page): Scenario => decodeLink(hashOf(page)).scenario;

/** The address follows what is on screen at most a quarter of a second later: waits until it says so. */
export async function expectAddress<Lab extends LabId>(
  page: Page,
  lab: Lab,
  says: (scenario: ScenarioOf<Lab>) => unknown,
  expected: unknown,
): Promise<void> {
  const read = () => {
    const scenario = scenarioIn(page);
    return scenario.lab === lab ? says(scenario as ScenarioOf<Lab>) : `the lab ${scenario.lab}`;
  };
  const message = `the address ${page.url()}`;
  await expect.poll(read, { message, intervals: [20, 50] }).toEqual(expected);
}
