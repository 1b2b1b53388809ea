/** @file If a symbol occurs several times in a region, Tab stops only at the first. All of them can be pointed at or tapped. */

/** The regions that are read as a whole: a figure with its caption, a list of findings or formulas, the rail. */
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

/** Called when terms were added or removed; the work is done once for all of them. */
export function arrangeStops(): void {
  if (asked) return;
  asked = true;
  queueMicrotask(arrange);
}
