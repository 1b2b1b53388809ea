import { expect, it } from "vitest";
import { finder } from "../../src/offline/files";
import { filesToKeep } from "../../tools/offline.mjs";
import { makeFolder } from "../tools/folder";

it("every file of a build is kept, some from when they are asked for: by its name where that changes with it, else by its bytes", () => {
  const files = {
    "index.html": "page",
    "assets/index-a1.js": "code",
    "presets/deadlock.svg": "picture",
    "data/wikitext-2/valid.txt": "long",
    "robots.txt": "",
    "sw.js": "the worker before",
  };
  const kept = filesToKeep(makeFolder(files));
  expect(kept.map(([path, , isLate = false]) => [path, isLate])).toEqual([
    ["", false],
    ["assets/index-a1.js", false],
    ["data/wikitext-2/valid.txt", true],
    ["presets/deadlock.svg", false],
  ]);
  expect(kept[1]).toEqual(["assets/index-a1.js", ""]);
  const changed = filesToKeep(makeFolder({ ...files, "presets/deadlock.svg": "another" }));
  expect(changed.map((file, i) => file[1] === kept[i]?.[1])).toEqual([true, true, true, false]);
});

it("answers for the app's own files only, from any folder, and for those of a version before", () => {
  const find = finder(
    [
      ["", "1f"],
      ["assets/index-a1.js", ""],
      ["data/days.csv", "2e"],
    ],
    "https://host/some/app/",
  );
  const answers = {
    "https://host/some/app/": "https://host/some/app/?1f",
    "https://host/some/app/?from=mail#/bounds": "https://host/some/app/?1f",
    "https://host/some/app/index.html": "https://host/some/app/?1f",
    "https://host/some/app/data/days.csv": "https://host/some/app/data/days.csv?2e",
    "https://host/some/app/assets/index-a1.js": "https://host/some/app/assets/index-a1.js",
    "https://host/some/app/assets/index-older.js": "https://host/some/app/assets/index-older.js",
    "https://host/some/app/another/": null,
    "https://host/some/": null,
    "https://elsewhere/some/app/": null,
  };
  for (const [url, kept] of Object.entries(answers)) expect([url, find(url)]).toEqual([url, kept]);
});
