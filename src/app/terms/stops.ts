/** @file Of the same symbol's terms only the first in a region is a stop of the Tab key; pointing and tapping work on all. */

/** What is read as one: a figure with its caption, a list of findings or formulas, the rail. */
const REGIONS = "figure, .rail, .findings, .verdict, .readings, .formulas, .lab__paper";

let asked = false;

function arrange(): void {
  asked = false;
  const seen = new Map<Element | null, Set<string>>();
  for (const term of document.querySelectorAll<HTMLElement>("[data-term]")) {
    const region = term.closest(REGIONS);
    const names = seen.get(region) ?? new Set();
    const name = term.dataset["term"] ?? "";
    term.tabIndex = names.has(name) ? -1 : 0;
    seen.set(region, names.add(name));
  }
}

/** Terms came or went: once for all of them. */
export function arrangeStops(): void {
  if (asked) return;
  asked = true;
  queueMicrotask(arrange);
}
