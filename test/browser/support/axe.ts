/** @file Accessibility by rule: all of WCAG 2.2 A and AA that can be checked by machine, and best practices. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLORS = "color-contrast";
/** What to check: all rules; those that a theme can break; those that colours can break; all that a width can break. */
const RULES: Readonly<Record<"all" | "looks" | "colors" | "layout", (axe: AxeBuilder) => AxeBuilder>> = {
  all: (axe) => axe.withTags(TAGS),
  looks: (axe) => axe.withRules([COLORS, "target-size"]),
  colors: (axe) => axe.withRules([COLORS]),
  layout: (axe) => axe.withTags(TAGS).disableRules([COLORS]),
};

/** One sentence for each element that breaks a rule. */
export async function violations(page: Page, of: keyof typeof RULES = "all"): Promise<string[]> {
  // Half a megabyte that each check would send and read twice, where a document has it already.
  const known = await page.evaluate(() => "axe" in globalThis);
  const builder = new AxeBuilder(known ? { page, axeSource: ";" } : { page });
  // The other mode opens a page of its own each time, for the sake of frames from elsewhere; there are none here.
  const axe = builder.setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations: broken, passes, incomplete } = await RULES[of](axe).analyze();
  const few = of === "looks" || of === "colors";
  const looked = few ? passes.length + broken.length + incomplete.length > 0 : passes.length >= 20;
  if (!looked) throw new Error(`axe found almost nothing to check: ${passes.length} rules passed`);
  return broken.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}): ${String(target)}; ${(failureSummary ?? "").replaceAll(/\s+/g, " ")}`,
    ),
  );
}
