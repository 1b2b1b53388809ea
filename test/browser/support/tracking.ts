/** @file The parts of the tracking lab, found as a person finds them; and the same run in the test's own process. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { seattleDataset } from "../../../src/experiments/data/dataset";
import type { TrackingParams } from "../../../src/labs/tracking/run/params";
import type { RuleTrace, TrackingTrace } from "../../../src/labs/tracking/run/types";
import type { Dataset } from "../../../src/experiments/types";
import { runTracking } from "../../support/drive";
import { scenarioIn } from "./scenario";

export const weather = (): Dataset =>
  seattleDataset(readFileSync(new URL("../../../public/data/seattle-weather.csv", import.meta.url), "utf8"));

/** What the address sets. */
export function trackingIn(page: Page): TrackingParams {
  const scenario = scenarioIn(page);
  if (scenario.lab !== "tracking") throw new Error(`the address is of ${scenario.lab}`);
  return scenario.params;
}

/** The run that the address asks for, computed here. */
export function runHere(page: Page, own: Dataset | null = null): TrackingTrace {
  const params = trackingIn(page);
  const { target } = params;
  return runTracking(params, target.kind === "stream" ? (own ?? weather()) : null);
}

/** The rules of a finished run. */
export const rulesOf = (trace: TrackingTrace): RuleTrace[] =>
  trace.rules.map((rule) => {
    if (rule === null) throw new Error("the run is not finished");
    return rule;
  });

/** Each another one: what one has found would be known of its like. */
export const FRACTIONS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** A run that takes many seconds, also on a quick machine, and whose picture changes to its end. */
export const LONG = `#/tracking?v=1&steps=1000000&from=${uneven(32, 1)}&to=${uneven(32, 5)}&between=0,1000000&${FRACTIONS.map((f) => `rule=fejer:${f}`).join("&")}`;

function uneven(classes: number, turn: number): string {
  const weights = Array.from({ length: classes }, (_, i) => 1 + ((i * turn) % 7));
  const total = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => weight / total);
  return shares.join(",");
}

export function trackingLab(page: Page) {
  return {
    play: page.getByRole("button", { name: "Play", exact: true }),
    pause: page.getByRole("button", { name: "Pause", exact: true }),
    back: page.getByRole("button", { name: "One step back" }),
    on: page.getByRole("button", { name: "One step on" }),
    step: page.getByRole("slider", { name: "Step", exact: true }),
    time: page.getByRole("region", { name: "Playback" }).locator("output"),
    speed: (name: string) => page.getByRole("group", { name: "Speed" }).getByRole("button", { name }),
    /** Panels by their letter. */
    panel: (letter: string) => page.getByRole("figure", { name: new RegExp(`^${letter} · `) }),
    panels: page.getByRole("figure"),
    table: page.getByRole("region", { name: "Outcome of every rule" }),
    shift: page.getByRole("slider", { name: "Step at which the target jumps" }),
    grip: (name: string) => page.getByRole("slider", { name: new RegExp(`^${name}: right moves`) }),
    rules: page.locator(".rules details"),
    addRule: page.getByRole("button", { name: "+ add a rule" }),
    progress: page.getByRole("progressbar", { name: "Progress of the run" }),
    cancel: page.getByRole("button", { name: "Cancel" }),
    field: (name: string) => page.getByRole("textbox", { name, exact: true }),
  };
}
