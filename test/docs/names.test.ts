/** @file What the documentation names is there: files, folders, names in files, scripts, suites, the version. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, version } from "../../tools/project.mjs";
import { readWords, selectSuites } from "../../tools/test.mjs";
import { inlineCode, pages, readText, section } from "./pages";

const unique = (words: readonly string[]) => [...new Set(words)];
const all = pages.map(({ prose }) => prose).join("\n");

/** Whether some file or folder has this path; `<name>` stands for any name. */
function isThere([part, ...rest]: readonly string[], folder = root): boolean {
  if (part === undefined) return true;
  if (part === "") return rest.length === 0;
  if (!existsSync(folder)) return false;
  const pattern = new RegExp(`^${part.replaceAll(".", "\\.").replace(/<\w+>/, "[^.]+")}$`);
  const names = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => pattern.test(name));
  return names.some((entry) =>
    rest.length === 0 ? true : entry.isDirectory() && isThere(rest, join(folder, entry.name)),
  );
}

describe("files and folders", () => {
  const inside = all.matchAll(/(?<![\w/.:-])(?:src|test|tools|public|docs)\/[\w.<>/-]*[\w>/]/g);
  const alone = all.matchAll(/`([A-Z][\w.]*\.(?:md|cff)|LICENSE|package\.json)`/g);
  const paths = unique([...[...inside].map(([path]) => path), ...[...alone].map(([, path = ""]) => path)]);

  test("are named", () => {
    expect(paths.length).toBeGreaterThan(60);
    expect(isThere("src/core/nothing.ts".split("/"))).toBe(false);
    expect(isThere("src/<name>/nothing.ts".split("/"))).toBe(false);
  });

  test.each(paths)("%s", (path) => {
    expect(isThere(path.split("/"))).toBe(true);
  });
});

describe("names in files", () => {
  const pairs = [...all.matchAll(/`(\w+)(?:\(\))?` in `([\w./-]+\.(?:tsx?|mjs))`/g)].map(
    ([, name = "", file = ""]) => ({ name, file }),
  );

  test("are named", () => {
    expect(pairs.length).toBeGreaterThan(10);
  });

  test.each(pairs)("$name in $file", ({ name, file }) => {
    expect(readText(file)).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

/** Every file below these that is ours. */
const sources = ["src", "test", "tools"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|mjs|css|py|md)$/.test(path))
    .map((path) => `${folder}/${path}`)
    .filter((path) => statSync(join(root, path)).isFile()),
);

test("words that look like names of the code are in the code", () => {
  const words = new Set(sources.flatMap((path) => readText(path).match(/[\w$]+/g) ?? []));
  const named = inlineCode(all).filter((code) => /^[A-Za-z]+[a-z][A-Z]\w*$|^[A-Z]+_[A-Z_]+$/.test(code));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !words.has(name))).toEqual([]);
});

test("every npm script that is named exists, and the other way round", () => {
  const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/g)].map(([, name = ""]) => name),
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts)));
});

test("npm test takes all words that are shown", () => {
  const shown = [...all.matchAll(/npm test -- ([^`]+)`/g)].map(([, words = ""]) => words.split(" "));
  expect(shown.length).toBeGreaterThan(1);
  for (const words of shown) expect(() => selectSuites(readWords(words).names)).not.toThrow();
});

test("every bench is named", () => {
  const list = /const benches[^{]*\{([^}]*)\}/.exec(readText("test/bench/index.ts"))?.[1] ?? "";
  const benches = [...list.matchAll(/(\w+):/g)].map(([, name = ""]) => name);
  expect(benches.length).toBeGreaterThan(3);
  for (const name of benches) expect(inlineCode(section("docs/contributing.md", "Benches"))).toContain(name);
});

describe("what a change touches", () => {
  /** Files of src/ with a word that only the touched ones have; those of one lab or part alone are apart. */
  const filesWith = (word: RegExp, apart: RegExp) =>
    sources.filter((path) => path.startsWith("src/") && !apart.test(path) && word.test(readText(path)));

  test.each([
    { title: "A step rule", word: /\binverseSqrt\b/, apart: /inverseSqrt\.ts$/ },
    {
      title: "An objective",
      word: /\bsquaredDistance\b/,
      // Its own file.
      apart: /squaredDistance\.ts$/,
    },
    {
      title: "A geometry",
      word: /\bcase "hypentropy"|\bhypentropy:/,
      // Training has a method of that name.
      apart: /^src\/(core|labs\/training)\//,
    },
    {
      title: "A lab",
      word: /\bstability\b(?!\.css)/,
      // Lectures show labs by their links.
      apart: /^src\/((labs|experiments)\/(stability|bounds)|lectures)\//,
    },
  ])("$title: every file is named", ({ title, word, apart }) => {
    const [named, wanted] = [inlineCode(section("docs/contributing.md", title)), filesWith(word, apart)];
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((path) => !named.includes(path))).toEqual([]);
  });

  test("A part of a lab: every file beside its own that names it, in a made-up lab", () => {
    const lab = "test/labs/madeUp/stairs/";
    const naming = sources.filter(
      (path) =>
        path.startsWith(lab) && !/\/down(\/|\.ts)/.test(path) && /^[^*]*\bdown\b/m.test(readText(path)),
    );
    const named = inlineCode(section("docs/contributing.md", "A part of a lab"));
    expect(naming.length).toBe(5);
    expect(naming.filter((path) => !named.includes(path.replace(lab, "src/labs/<lab>/")))).toEqual([]);
  });
});

describe("the way of a link", () => {
  const rows = section("docs/architecture.md", "The way of a link").matchAll(
    /^\| `(?<call>\w+)` in `(?<file>[^`]+)` +\| `(?<from>[^`]+)` /gm,
  );
  const calls = [...rows].map(({ groups }) => ({ call: "", file: "", from: "", ...groups }));

  test("has about ten calls", () => {
    expect(calls.length).toBeGreaterThan(8);
  });

  test.each(calls)("$call is called in $from", ({ call, file, from }) => {
    expect(readText(file)).toMatch(new RegExp(`\\b(function|const) ${call}\\b|^\\s+${call}\\b`, "m"));
    // Not where it is declared.
    const callOfIt = new RegExp(`(?<!function |\\w)${call}(<\\w+>)?\\(|<${call}\\b`);
    expect(readText(from)).toMatch(callOfIt);
  });
});

test("the newest entry of the changelog is this version", () => {
  const [first = "", second = ""] = [...readText("CHANGELOG.md").matchAll(/^## (.+)$/gm)].map(
    ([, title = ""]) => title,
  );
  expect(first === "Unreleased" ? second : first).toBe(version);
});

test("the README is short, and its picture light", () => {
  const [readme] = pages;
  expect(Buffer.byteLength(readme?.text ?? "")).toBeLessThan(10_000);
  const picture = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme?.prose ?? "")?.[1] ?? "";
  expect(statSync(join(root, picture)).size).toBeLessThan(200_000);
});
