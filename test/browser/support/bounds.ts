/** @file The parts of the bounds lab, found as a person finds them. */
import type { Page } from "@playwright/test";
import type { BoundsParams } from "../../../src/labs/bounds/run/params";
import { scenarioIn } from "./scenario";

/** What the address sets. */
export function paramsIn(page: Page): BoundsParams {
  const scenario = scenarioIn(page);
  if (scenario.lab !== "bounds") throw new Error(`the address is of ${scenario.lab}`);
  return scenario.params;
}

export function boundsLab(page: Page) {
  return {
    belief: page.getByRole("slider", { name: /^Belief: mass of class/ }),
    step: page.getByRole("slider", { name: "Step η", exact: true }),
    target: page.getByRole("slider", { name: /^Target: mass of class/ }),
    triangle: page.getByRole("slider", { name: /^Belief on the triangle/ }),
    verdict: page.getByRole("region", { name: "Verdict" }),
    formulas: page.getByRole("list", { name: "Formulas with the numbers of this belief" }),
    figure: (number: 1 | 2) => page.getByRole("figure", { name: new RegExp(`^Figure ${number} `) }),
    /** The curve of the slice. */
    curve: (id: string) => page.locator(`figure[data-figure=slice] path[data-curve="${id}"]`),
    field: (name: string) => page.getByRole("textbox", { name, exact: true }),
  };
}
