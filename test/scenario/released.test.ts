/**
 * @file Links of every released version open as they did. Each version has a file of them, which is written once
 * (docs/contributing.md, "Releases") and never again.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeLink, grammarOf, labIds, type Scenario } from "../support/scenarios";
import { everyKey, linksToKeep, type KeyLinks } from "./everyKey";

const folder = new URL("../fixtures/links/released/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const fileOf = (of: string) => new URL(`${of}.json`, folder);

interface Released {
  readonly link: string;
  /** What it opened. */
  readonly scenario: Scenario;
}

const freeze = (links: readonly string[]): Released[] =>
  links.map((link) => ({ link, scenario: decodeLink(link).scenario }));

/** A line for each link. */
const write = (links: readonly Released[]) =>
  `[\n${links.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;
const read = (of: string) => JSON.parse(readFileSync(fileOf(of), "utf8")) as readonly Released[];

/** Keys of which no link is known. */
function withoutValue(keys: readonly KeyLinks[]): string[] {
  const have = new Set(keys.flatMap(({ of, key, links }) => (links.length > 0 ? [`${of}: ${key}`] : [])));
  return keys.map(({ of, key }) => `${of}: ${key}`).filter((key) => !have.has(key));
}

/** The file of this version, if it is to be written: with a link for every key, or not at all. */
function freezeNow(): void {
  const keys = everyKey();
  expect(withoutValue(keys), "needs a value in everyKey.ts").toEqual([]);
  writeFileSync(fileOf(version), write(freeze(linksToKeep(keys))), { flag: "wx" });
}

test("this version has its file", () => {
  if (process.env["MIRRORSTEP_FREEZE"] === "1") freezeNow();
  expect(readdirSync(folder)).toContain(`${version}.json`);
});

test("every key of every part of every lab can be kept", () => {
  const keys = everyKey();
  expect(withoutValue(keys)).toEqual([]);
  const kept = new Set(keys.map(({ of }) => of));
  const parts = labIds.flatMap((lab) => {
    const { value = "", fallback = "" } = grammarOf(lab).find(({ key }) => key === "part") ?? {};
    return value.split(", ").flatMap((part) => (part === fallback ? [] : [`${lab}&part=${part}`]));
  });
  expect(parts.length).toBeGreaterThan(12);
  expect(parts.filter((part) => !kept.has(part))).toEqual([]);
});

test.each(readdirSync(folder).map((file) => file.replace(/\.json$/, "")))("links of %s", (of) => {
  const links = read(of);
  expect(links.length).toBeGreaterThan(300);
  for (const { link, scenario } of links) {
    const opened = decodeLink(link);
    expect({ link, notices: opened.notices }).toEqual({ link, notices: [] });
    // A key that is new since then may stand beside.
    expect({ link, ...opened.scenario }).toMatchObject({ link, ...scenario });
  }
});
