/** @file The parts of the stability lab, found as a person finds them; and the same run in the test's own process. */
import type { AtlasParams, Part, ParamsOf, StabilityParams } from "../../../src/labs/stability/run/params";
import { experiment } from "../../../src/labs/stability/run/run";
import type { SummaryOf } from "../../../src/labs/stability/run/types";
import { runStability } from "../../support/stabilityRun";
import type { Page } from "./page";
import { scenarioIn } from "./scenario";

export function stabilityIn(page: Page): StabilityParams {
  const scenario = scenarioIn(page);
  if (scenario.lab !== "stability") throw new Error(`the address is of ${scenario.lab}`);
  return scenario.params;
}

/** What the address sets, when that is of this part. */
export function partIn<P extends Part>(page: Page, part: P): ParamsOf<P> {
  const params = stabilityIn(page);
  if (params.part !== part) throw new Error(`the address is of the part ${params.part}`);
  return params as ParamsOf<P>;
}

/** What the run in the address comes to, as `mirrorstep run` prints it. */
export const summaryIn = <P extends Part>(page: Page, part: P): SummaryOf<P> => {
  const summary = experiment.summarize(runStability<Part>(partIn(page, part)));
  // A trace of a part has a summary of it.
  return summary as SummaryOf<P>;
};

/** Its CSV, line by line. */
export const rowsIn = (page: Page): string[] => [...experiment.rows(stabilityIn(page), [])];

/** The part of the plane that the address says a slice shows. */
export function windowIn(page: Page): { x: readonly number[]; logStep: readonly number[] } {
  const params: AtlasParams = partIn(page, "atlas");
  if (params.classes !== 2) throw new Error("the address is of a triangle");
  return { x: params.x, logStep: params.logStep };
}

/** An atlas that takes many seconds. */
export const LONG_ATLAS =
  "#/stability?v=1&update=projected&width=2048&height=2048&iterations=100000&tolerance=1e-9";

export function stabilityLab(page: Page) {
  return {
    map: page.getByRole("figure", { name: /^Figure 1 · Atlas/ }),
    surface: page.locator("figure[data-figure=atlas] .map__surface"),
    cells: page.locator("figure[data-figure=atlas] .map__now"),
    cell: page.getByRole("slider", { name: "Cell of the map" }),
    orbit: page.getByRole("figure", { name: /^Figure 2 · The cell pointed at/ }),
    zoom: (name: string) => page.getByRole("group", { name: "Zoom" }).getByRole("button", { name }),
    tab: (name: string) =>
      page.getByRole("navigation", { name: "Parts of the stability lab" }).getByRole("link", { name }),
    findings: page.locator(".findings li:visible"),
    kernel: page.getByText(/^Computed by/),
    progress: page.getByRole("progressbar", { name: "Progress of the run" }),
    cancel: page.getByRole("button", { name: "Cancel" }),
    again: page.getByRole("button", { name: "Run it again" }),
    worst: page.getByRole("region", { name: /^The worst of the sampled pairs/ }),
    field: (name: string) => page.getByRole("textbox", { name, exact: true }),
  };
}
