/** @file The parts of the stability lab, found as a person finds them; and what the command line says of the same link. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AtlasParams, Part, ParamsOf, StabilityParams } from "../../../src/experiments/stability/params";
import type { Page } from "./page";
import { scenarioIn } from "./scenario";

const CLI = fileURLToPath(new URL("../../../dist-cli/mirrorstep.js", import.meta.url));

/** What the command line prints for a link. */
export const summaryOf = (link: string): Record<string, unknown> =>
  JSON.parse(execFileSync(process.execPath, [CLI, "run", link], { encoding: "utf8" })) as Record<
    string,
    unknown
  >;

/** The CSV that the command line writes for a link, line by line. */
export const csvOf = (link: string, file: string): string[] => {
  execFileSync(process.execPath, [CLI, "run", link, "--csv", file]);
  return readFileSync(file, "utf8").trimEnd().split("\n");
};

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

/** The part of the plane that the address says a slice shows. */
export function windowIn(page: Page): { x: readonly number[]; logStep: readonly number[] } {
  const params: AtlasParams = partIn(page, "atlas");
  if (params.classes !== 2) throw new Error("the address is of a triangle");
  return { x: params.x, logStep: params.logStep };
}

/** An atlas that takes many seconds. */
export const LONG_ATLAS =
  "#/stability?v=1&update=projected&width=2048&height=2048&iterations=1000000&tolerance=1e-9";

export function stabilityLab(page: Page) {
  return {
    map: page.getByRole("figure", { name: /^Figure 1 · Atlas/ }),
    surface: page.locator("#atlas .map__surface"),
    cells: page.locator("#atlas .map__now"),
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
