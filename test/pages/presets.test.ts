/** @file The gallery holds every preset once, finds what is looked for, and refuses files that are none in a sentence. */
import { expect, test } from "vitest";
import { fetchGroups, finds, search } from "../../src/pages/presets/gallery";
import { MAX_OWN, readFile, writeFile } from "../../src/pages/presets/mine";
import { QUESTIONS } from "../../src/pages/presets/questions";
import { presets } from "../support/scenarios";

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
