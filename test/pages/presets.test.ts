/** @file The gallery holds every preset once, finds what is looked for, and refuses files that are none in a sentence. */
import { expect, test, vi } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { fetchGroups, finds, search } from "../../src/pages/presets/gallery";
import { linkWithPin, pinsIn, withPin } from "../../src/pages/presets/keptPins";
import { MAX_OWN, readFile, writeFile } from "../../src/pages/presets/mine";
import { QUESTIONS } from "../../src/pages/presets/questions";
import type { Scenario } from "../../src/scenario";
import { presets } from "../support/scenarios";
import { sessionAt } from "../support/session";

test("every preset stands under one question", async () => {
  const groups = await fetchGroups();
  const ids = groups.flatMap(({ entries }) => entries.map(({ preset }) => preset.id));
  expect(ids.toSorted()).toEqual(presets.map(({ id }) => id).toSorted());
  expect(groups.map(({ question }) => question)).toEqual(QUESTIONS.map(({ text }) => text));
});

test("a search looks for every word in question, lab, name and sentence", async () => {
  const groups = await fetchGroups();
  const titles = (wanted: string) =>
    search(groups, wanted).flatMap(({ entries }) => entries.map(({ preset }) => preset.title));
  expect(titles("SEATTLE lags")).toEqual(["Real weather"]);
  expect(titles("follow experts cost")).toHaveLength(3);
  expect(titles("no such words")).toEqual([]);
  expect(titles("")).toHaveLength(presets.length);
  expect([finds("fejer", "Fejér"), finds("fejér", "fejer"), finds("burg mirror", "mirror")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("a pinned run stays where a preset of its lab and part is opened, but for one that has its own", async () => {
  const asked = "compare=beside&pin=v%3D1%26part%3Dpair";
  const { session } = sessionAt(`#/stability?v=1&${asked}`);
  await vi.waitFor(() => expect(session.getState().store).not.toBeNull());
  const labs = await catalog.all();
  const pins = pinsIn(session, labs);
  const isOfPair = ({ lab, params }: Scenario) =>
    lab === "stability" && "part" in params && params.part === "pair";
  expect(presets.filter(({ scenario }) => isOfPair(scenario)).length).toBeGreaterThan(0);
  for (const { scenario } of presets) {
    const kept = withPin(await catalog.load(scenario.lab), scenario, pins);
    const more = isOfPair(scenario) ? { compare: "beside", pin: { part: "pair" } } : {};
    expect(kept).toMatchObject({ ...scenario, view: { ...scenario.view, ...more } });
    expect("pin" in kept.view).toBe(isOfPair(scenario));
  }

  const link = (text: string) => linkWithPin(labs, text, pins);
  expect(link("#/stability?v=1&part=pair&step=0.3")).toBe(`#/stability?v=1&part=pair&step=0.3&${asked}`);
  for (const text of [
    "#/stability?v=1",
    "#/tracking?v=1",
    "#/presets",
    "#/stability?v=1&part=pair&step=much",
    "#/stability?v=1&part=pair&pin=v%3D1%26part%3Dpair%26step%3D0.2",
  ])
    expect(link(text)).toBe(text);
});

const file = (list: unknown) => JSON.stringify({ mirrorstep: "presets", v: 1, presets: list });

test("a file of presets is read as it was written", async () => {
  const own = [
    { title: "A third", link: "#/bounds?v=1&p=0.33,0.67" },
    { title: "<b>0</b>", link: "#/tracking?v=1&steps=50" },
  ];
  expect(await readFile(writeFile(own))).toEqual(own);
});

test.each([
  ["no JSON", "The file is no JSON; choose one that was exported here."],
  ["[1]", 'The file holds no presets; one that does begins with {"mirrorstep": "presets", "v": 1.'],
  ['{"mirrorstep":"presets","v":2,"presets":[]}', "The file is of version 2; this app reads version 1."],
  [" ".repeat(1_000_001), "The file is longer than 1 MB: it is no list of presets."],
  [file(Array(MAX_OWN + 1).fill(0)), "The file holds 501 presets; at most 500 are kept."],
  [file([7]), 'Preset 1 is 7; it must be like {"title": …, "link": …}. Nothing was imported.'],
  [file([{ title: " ", link: "#/bounds" }]), "Preset 1 has no title. Nothing was imported."],
  [
    file([{ title: "a".repeat(81), link: "#/bounds" }]),
    "Preset 1 has a title of 81 characters; at most 80 are kept. Nothing was imported.",
  ],
  [file([{ title: "x" }]), "Preset 1 has no link. Nothing was imported."],
  [
    file([
      { title: "x", link: "#/bounds?v=1" },
      { title: "y", link: "javascript:alert(1)" },
    ]),
    /^Preset 2 has a link that cannot be followed: There is no lab .*Nothing was imported\.$/,
  ],
  [
    file([{ title: "x", link: "#/bounds?v=1&p=2,3" }]),
    /^Preset 1 has a link that cannot be followed: .*p.*Nothing was imported\.$/,
  ],
])("refuses %.40s", async (text, words) => {
  const read = readFile(text);
  await expect(read).rejects.toThrow(words);
});
