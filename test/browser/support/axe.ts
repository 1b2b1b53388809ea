/** @file Accessibility by rule: all of WCAG 2.2 A and AA that can be checked by machine, and best practices. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One sentence for each element that breaks a rule. */
export async function violations(page: Page): Promise<string[]> {
  // The other mode opens a page of its own each time, for the sake of frames from elsewhere; there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS);
  const { violations: broken, passes } = await axe.analyze();
  if (passes.length < 20) throw new Error(`axe found almost nothing to check: ${passes.length} rules passed`);
  return broken.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}): ${String(target)}; ${(failureSummary ?? "").replaceAll(/\s+/g, " ")}`,
    ),
  );
}
