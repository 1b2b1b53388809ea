/** @file Golden scenarios and links: what was sent once must stay readable, and read the same. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeLink, encodeLink, type Notice } from "../support/scenarios";
import { parseScenario } from "../support/scenarios";

const folder = new URL("../fixtures/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
const json = (path: string): unknown => JSON.parse(read(path));
const names = readdirSync(new URL("scenario/", folder)).map((file) => file.replace(/\.json$/, ""));

test("every scenario has its link and every link its scenario", () => {
  const links = readdirSync(new URL("links/", folder)).filter((file) => file.endsWith(".txt"));
  expect(links).toEqual(names.map((name) => `${name}.txt`));
  expect(names.length).toBeGreaterThan(20);
});

describe.each(names)("%s", (name) => {
  const link = read(`links/${name}.txt`).trimEnd();
  const parsed = parseScenario(json(`scenario/${name}.json`));

  test("link and file mean the same", () => {
    expect(parsed).toEqual({ ok: true, scenario: json(`scenario/${name}.json`) });
    expect(decodeLink(link)).toEqual({ scenario: json(`scenario/${name}.json`), notices: [] });
    expect(parsed.ok && encodeLink(parsed.scenario)).toBe(link);
  });
});

test("typical links are below 250 characters", () => {
  const presets = names.filter((name) => name.startsWith("preset-"));
  for (const name of presets) expect(read(`links/${name}.txt`).length).toBeLessThan(250);
});

describe("other spellings of the same", () => {
  const cases = json("links/spellings.json") as { link: string; fixture: string }[];
  test.each(cases)("$link", ({ link, fixture }) => {
    expect(decodeLink(link)).toEqual({ scenario: json(`scenario/${fixture}.json`), notices: [] });
  });
});

describe("what is not usable is named, and replaced by as little as possible", () => {
  const cases = json("links/unusable.json") as { link: string; readAs: string; notices: Notice[] }[];
  test.each(cases)("$link", ({ link, readAs, notices }) => {
    const decoded = decodeLink(link);
    expect(decoded.notices).toEqual(notices);
    expect(encodeLink(decoded.scenario)).toBe(readAs);
  });
});
