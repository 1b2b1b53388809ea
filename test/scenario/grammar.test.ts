/** @file The grammar of links is public: every key has its words. docs/links.md prints it, and its test compares. */
import { SEARCH_FIGURES } from "../../src/labs/search/figures";
import { expect, test } from "vitest";
import { geometryMembers } from "../../src/experiments/geometry/kind";
import { UPDATES } from "../../src/experiments/update";
import { ruleMembers } from "../../src/labs/tracking/run/params";
import { decodeLink, labIds, type LabId } from "../support/scenarios";
import { grammarOf } from "../support/scenarios";
import { BOUNDS_FIGURES } from "../../src/labs/bounds/figures";
import { figuresOf } from "../../src/labs/shared/parts/part";
import { parts as stabilityParts } from "../../src/labs/stability/parts";
import { geometry } from "../../src/labs/geometry/lab";
import { parts as geometryParts } from "../../src/labs/geometry/parts";
import { training } from "../../src/labs/training/lab";
import { parts as trainingParts } from "../../src/labs/training/parts";
import { tracking } from "../../src/labs/tracking/lab";

const parts = [...labIds, "view"] as const;

test("every key has a value and a meaning", () => {
  for (const part of parts)
    for (const row of grammarOf(part)) {
      expect(row).not.toMatchObject({ value: "" });
      expect(row).not.toMatchObject({ words: "" });
    }
});

test("the defaults that the table names are what the keys stand for", () => {
  for (const lab of labIds)
    for (const { key, fallback } of [...grammarOf(lab), ...grammarOf("view")]) {
      if (fallback === "") continue;
      const spelt = fallback.split(" ").map((text) => `&${key}=${text}`);
      const { scenario, notices } = decodeLink(`#/${lab}?v=1${spelt.join("")}`);
      expect({ scenario, notices }).toEqual(decodeLink(`#/${lab}?v=1${KINDS[lab](key)}`));
    }
});

/** The first part that has the key; the usual one goes without saying. */
function partWith(tables: typeof geometry.tables, key: string): string {
  const [first] = tables.filter((table) =>
    Object.entries(table).some(([name, { key: own = name }]) => own === key),
  );
  return first === undefined || first === tables[0] ? "" : `&part=${String(first["part"]?.usual)}`;
}

/** What a key implies. */
const KINDS: Readonly<Record<LabId, (key: string) => string>> = {
  bounds: () => "",
  search: () => "",
  tracking: (key) => {
    if (/^(from|to|between)$/.test(key)) return "&target=drift";
    return /^(source|window)$/.test(key) ? "&target=stream" : "";
  },
  geometry: (key) => partWith(geometry.tables, key),
  training: (key) => partWith(training.tables, key),
  stability: (key) => {
    if (/^(step|y)$/.test(key)) return "&classes=3";
    if (key === "target") return "&axis=start";
    if (/^(scan|precision)$/.test(key)) return "&part=threshold";
    if (/^(transient|kept)$/.test(key)) return "&part=orbits";
    if (/^(first|second)$/.test(key)) return "&part=pair";
    return /^(pairs|sampling|radius|fraction|certificate|seed|climbs)$/.test(key) ? "&part=audit" : "";
  },
};

test.each([...Object.keys(ruleMembers), ...UPDATES, ...Object.keys(geometryMembers)])(
  "there is a word for %s",
  (word) => {
    const { rule, update } = Object.fromEntries(grammarOf("tracking").map((row) => [row.key, row]));
    expect(`${rule?.value} ${update?.value}`).toMatch(new RegExp(`\\b${word}\\b`));
  },
);

test("the figures that the table names are those of the labs", () => {
  const named = grammarOf("view").find(({ key }) => key === "figure")?.value;
  const stability = figuresOf(stabilityParts);
  expect(named).toBe(
    `bounds: ${BOUNDS_FIGURES.join(", ")}; tracking: rule-1 …, steps, divergence, paths; stability: ${stability.join(", ")}; geometry: ${figuresOf(geometryParts).join(", ")}; search: ${SEARCH_FIGURES.join(", ")}; training: ${figuresOf(trainingParts).join(", ")}`,
  );
});

test("the figures that a link to the tracking lab may name are those that the lab draws", () => {
  const { rules } = tracking.defaults;
  for (const shown of [rules, rules.slice(0, 1), [...rules, ...rules]]) {
    const { figures } = tracking.scope({ ...tracking.defaults, rules: shown });
    expect(figures).toEqual([...shown.map((_, i) => `rule-${i + 1}`), "steps", "divergence", "paths"]);
  }
});
