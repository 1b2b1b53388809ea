/** @file Accessibility by rule: all of WCAG 2.2 A and AA that can be checked by machine, and best practices. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules that colours and sizes can break: what else there is does not depend on the theme. */
const LOOKS = ["color-contrast", "target-size"];

/**
 * One sentence for each element that breaks a rule.
 * @param of all rules, or those alone that another theme may break
 */
export async function violations(page: Page, of: "all" | "looks" = "all"): Promise<string[]> {
  // The other mode opens a page of its own each time, for the sake of frames from elsewhere; there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const {
    violations: broken,
    passes,
    incomplete,
  } = await (of === "all" ? axe.withTags(TAGS) : axe.withRules(LOOKS)).analyze();
  const looked = of === "all" ? passes.length >= 20 : passes.length + broken.length + incomplete.length > 0;
  if (!looked) throw new Error(`axe found almost nothing to check: ${passes.length} rules passed`);
  return broken.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}): ${String(target)}; ${(failureSummary ?? "").replaceAll(/\s+/g, " ")}`,
    ),
  );
}
