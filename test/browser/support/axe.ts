/** @file Accessibility by rule: all of WCAG 2.2 A and AA that can be checked by machine, and best practices. */
import type { Page } from "@playwright/test";
import axe from "axe-core";

/** What to check: all rules; those that a theme can break; those that colours can break. */
export type Rules = "all" | "looks" | "colors";

/** Beside the one of colours. */
const RULES: Readonly<Record<Rules, readonly string[]>> = {
  all: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  looks: ["target-size"],
  colors: [],
};

/**
 * In the page: one sentence for each element that breaks a rule. Of texts in the same place, of one size, in the same colours
 * and on the same grounds the colours of one are looked at, and not again once they have passed in this document.
 */
async function broken(rules: readonly string[]): Promise<string[]> {
  const known = globalThis as unknown as { axe: typeof axe; passedLooks?: Set<string> };
  const passedLooks = (known.passedLooks ??= new Set());

  const grounds = new Map<Element, string>();
  function ground(element: Element): string {
    const there = grounds.get(element);
    if (there !== undefined) return there;
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
    const all = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
    grounds.set(element, all);
    return all;
  }
  const places = new Map<Element, string>();
  function placeOf(element: Element | null): string {
    if (element === null) return "";
    const there = places.get(element);
    if (there !== undefined) return there;
    const own = `${element.localName}.${element.getAttribute("class") ?? ""} ${ground(element)}`;
    const place = `${own}|${placeOf(element.parentElement)}`;
    places.set(element, place);
    return place;
  }
  /** All that decides whether a text is seen well. */
  function lookOf(element: Element): string {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const under = document.elementsFromPoint(left + width / 2, top + height / 2).map(ground);
    return [color, fontSize, fontWeight, textShadow, placeOf(element), ...under].join("|");
  }
  // Text over drawings the rule of colours never judges: test/ui/palette.test holds its inks against every ground.
  const shown = [...document.body.querySelectorAll("*:not(svg *)")].filter(
    (element) =>
      element.checkVisibility() &&
      (element.matches("input, select, textarea") ||
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "")),
  );
  if (shown.length < 5) throw new Error(`there are only ${shown.length} texts to look at`);
  const fresh = new Map<string, Element[]>();
  for (const element of shown) {
    const look = lookOf(element);
    if (!passedLooks.has(look)) fresh.set(look, [...(fresh.get(look) ?? []), element]);
  }
  for (const [first] of fresh.values()) first?.setAttribute("data-fresh", "");
  known.axe.configure({ rules: [{ id: "color-contrast", selector: "[data-fresh]" }] });
  const tags = rules.some((rule) => rule.startsWith("wcag"));
  const { violations: found, passes } = await known.axe.run(document, {
    runOnly: tags ? [...rules] : [...rules, "color-contrast"],
    elementRef: true,
    resultTypes: ["violations"],
  });
  const least = tags ? 20 : rules.length;
  if (passes.length + found.length < least)
    throw new Error(`axe found almost nothing to check: ${passes.length} rules`);
  const pale = found.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes);
  for (const [look, alike] of fresh) {
    alike[0]?.removeAttribute("data-fresh");
    // Of what the rule cannot judge (text over drawings) it says so every time.
    if (pale.every(({ element }) => element !== alike[0])) passedLooks.add(look);
  }
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => {
      const words = failureSummary.replaceAll(/\s+/g, " ");
      return `${id} (${help}): ${String(target)}; ${words}`;
    }),
  );
}

/** One sentence for each element that breaks a rule. */
export async function violations(page: Page, of: Rules = "all"): Promise<string[]> {
  // Half a megabyte, where a document does not have it already.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(`${axe.source};0`);
  return page.evaluate(broken, RULES[of]);
}
