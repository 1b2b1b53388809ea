/** @file Accessibility by rule: all of WCAG 2.2 A and AA that can be checked by machine, and best practices. */
import type { Page } from "@playwright/test";
import axe from "axe-core";

/** What to check: all rules; those that a theme can break; those that colours can break. */
export type Rules = "all" | "looks" | "colors";

/** Beside the one of colours, which is dear. */
const RULES: Readonly<Record<Rules, readonly string[]>> = {
  all: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  looks: ["target-size"],
  colors: [],
};

/**
 * In the page: one sentence for each element that breaks a rule. Text in a place, of a size, in colours and on grounds
 * that have passed in this document, is not looked at again.
 */
async function broken(rules: readonly string[]): Promise<string[]> {
  const known = globalThis as unknown as { axe: typeof axe; passedLooks?: Set<string> };
  const passedLooks = (known.passedLooks ??= new Set());

  const ancestors = (element: Element | null): Element[] =>
    element === null ? [] : [element, ...ancestors(element.parentElement)];
  const ground = (element: Element) => {
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
    return [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
  };
  /** All that decides whether a text is seen well. */
  function lookOf(element: Element): string {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const place = ancestors(element).map(
      (at) => `${at.localName}.${at.getAttribute("class") ?? ""} ${ground(at)}`,
    );
    const { left, top, width, height } = element.getBoundingClientRect();
    const under = document.elementsFromPoint(left + width / 2, top + height / 2).map(ground);
    return [color, fontSize, fontWeight, textShadow, ...place, ...under].join("|");
  }
  // Text over drawings the rule of colours never judges: test/ui/palette.test holds its inks against every ground.
  const shown = [...document.body.querySelectorAll("*:not(svg *)")].filter(
    (element) =>
      element.checkVisibility() &&
      (element.matches("input, select, textarea") ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "")),
  );
  if (shown.length < 5) throw new Error(`there are only ${shown.length} texts to look at`);
  const looks = new Map(shown.map((element) => [element, lookOf(element)]));
  const fresh = shown.filter((element) => !passedLooks.has(looks.get(element) ?? ""));

  const found: string[] = [];
  const check = async (context: axe.ElementContext, options: axe.RunOptions) => {
    const results = await known.axe.run(context, options);
    for (const { id, help, nodes } of results.violations)
      for (const { target, failureSummary = "" } of nodes)
        found.push(`${id} (${help}): ${String(target)}; ${failureSummary.replaceAll(/\s+/g, " ")}`);
    return results;
  };
  if (rules.length > 0) {
    const runOnly = [...rules];
    const leaveOut = { "color-contrast": { enabled: false } };
    const tags = rules.some((rule) => rule.startsWith("wcag"));
    const { passes } = await check(document, {
      runOnly,
      ...(tags ? { rules: leaveOut } : {}),
      resultTypes: ["violations"],
    });
    const least = tags ? 20 : 1;
    if (passes.length < least) throw new Error(`axe found almost nothing to check: ${passes.length} rules`);
  }
  if (fresh.length > 0) {
    const { passes, incomplete } = await check(
      { include: fresh },
      { runOnly: ["color-contrast"], elementRef: true, resultTypes: ["violations", "passes", "incomplete"] },
    );
    // Of what the rule cannot judge (text over drawings) it says so every time.
    for (const { element } of [...passes, ...incomplete].flatMap(({ nodes }) => nodes))
      if (element) passedLooks.add(looks.get(element) ?? lookOf(element));
  }
  return found;
}

/** One sentence for each element that breaks a rule. */
export async function violations(page: Page, of: Rules = "all"): Promise<string[]> {
  // Half a megabyte, where a document does not have it already.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(`${axe.source};0`);
  return page.evaluate(broken, RULES[of]);
}
