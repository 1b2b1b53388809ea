/** @file The grammar of links is public: every key has its words, and a change of the table is a decision. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeLink, type LabId } from "../../src/scenario";
import { grammarMarkdown, grammarOf } from "../../src/scenario/grammar";

const parts = ["bounds", "tracking", "stability", "view"] as const;

test("every key has a value and a meaning", () => {
  for (const part of parts)
    for (const row of grammarOf(part)) {
      expect(row).not.toMatchObject({ value: "" });
      expect(row).not.toMatchObject({ words: "" });
    }
});

test("the defaults that the table names are what the keys stand for", () => {
  for (const lab of ["bounds", "tracking", "stability"] as const)
    for (const { key, fallback } of [...grammarOf(lab), ...grammarOf("view")]) {
      if (fallback === "") continue;
      const spelt = fallback.split(" ").map((text) => `&${key}=${text}`);
      const { scenario, notices } = decodeLink(`#/${lab}?v=1${spelt.join("")}`);
      expect({ scenario, notices }).toEqual(decodeLink(`#/${lab}?v=1${KINDS[lab](key)}`));
    }
});

/** What a key implies. */
const KINDS: Readonly<Record<LabId, (key: string) => string>> = {
  bounds: () => "",
  tracking: (key) => {
    if (/^(from|to|between)$/.test(key)) return "&target=drift";
    return /^(source|window)$/.test(key) ? "&target=stream" : "";
  },
  stability: (key) => {
    if (/^(step|y)$/.test(key)) return "&classes=3";
    if (key === "target") return "&axis=start";
    if (/^(scan|precision)$/.test(key)) return "&part=threshold";
    if (/^(transient|kept)$/.test(key)) return "&part=orbits";
    if (/^(first|second)$/.test(key)) return "&part=pair";
    return /^(pairs|sampling|radius|fraction|certificate|seed|climbs)$/.test(key) ? "&part=audit" : "";
  },
};

test("the table is the one that is published", () => {
  const golden = new URL("../fixtures/links/grammar.md", import.meta.url);
  expect(grammarMarkdown()).toBe(readFileSync(golden, "utf8"));
});
