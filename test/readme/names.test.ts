/** @file What the README names is there: files, folders, names in files, headings, scripts, suites, rooms, figures, the version. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, version } from "../../tools/project.mjs";
import { suites } from "../../tools/suites.mjs";
import { prose, readme, readText, tableUnder } from "./readme";

const unique = (words: readonly string[]) => [...new Set(words)];

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
  const inside = prose.matchAll(/(?<![\w/.:-])(?:src|test|tools|public|docs)\/[\w.<>/-]*[\w>/]/g);
  const linked = prose.matchAll(/\]\(([^)#:]+)\)/g);
  const alone = prose.matchAll(/`([A-Z][\w.]*\.(?:md|cff)|LICENSE|package\.json)`/g);
  const paths = unique([
    ...[...inside].map(([path]) => path),
    ...[...linked, ...alone].map(([, path = ""]) => path),
  ]);

  test("are named", () => {
    expect(paths.length).toBeGreaterThan(40);
    expect(isThere("src/core/nothing.ts".split("/"))).toBe(false);
    expect(isThere("src/<name>/nothing.ts".split("/"))).toBe(false);
  });

  test.each(paths)("%s", (path) => {
    expect(isThere(path.split("/"))).toBe(true);
  });
});

describe("names in files", () => {
  const pairs = [...prose.matchAll(/`(\w+)` in `([\w./-]+\.tsx?)`/g)].map(([, name = "", file = ""]) => ({
    name,
    file,
  }));

  test("are named", () => {
    expect(pairs.length).toBeGreaterThan(7);
  });

  test.each(pairs)("$name in $file", ({ name, file }) => {
    expect(readText(file)).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

test("links within the page lead to headings", () => {
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
  const anchors = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(1);
  for (const anchor of anchors) expect(headings).toContain(anchor);
});

test("every npm script that is named exists, and the other way round", () => {
  const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:]+)/g)].map(
    ([, name = ""]) => name,
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts)));
});

test("the suites are those of npm test, in their order", () => {
  expect(tableUnder("suite")).toEqual(suites.map(({ name, about }) => [`\`${name}\``, about]));
});

test("every room of the house is described", () => {
  const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const described = tableUnder("room").map(([room = ""]) => /src\/(\w+)/.exec(room)?.[1]);
  expect(new Set(described)).toEqual(new Set([...rooms.map(({ name }) => name), "main"]));
});

describe("the figures that were computed elsewhere", () => {
  type Computed = number | string | { value: number } | { firstCollapsed: number; lastNotCollapsed: number };
  const { cases } = JSON.parse(readText("test/fixtures/reference/claims.json")) as {
    cases: readonly { claim: string; computed: Computed; agrees: boolean }[];
  };
  const rows = tableUnder("claim, as in `test/fixtures/reference/claims.json`").map(
    ([claim = "", shown = ""]) => ({ claim, shown }),
  );

  /** The computed figure with as many digits as are shown. */
  function asShown(computed: Computed, shown: string): string {
    if (typeof computed === "string") return computed;
    if (typeof computed === "object" && "firstCollapsed" in computed)
      return `${computed.lastNotCollapsed}–${computed.firstCollapsed}`;
    const value = typeof computed === "number" ? computed : computed.value;
    const digits = shown.replace(/e.*/, "").replace(/^0\.0*|\./g, "").length;
    return Number(shown) === Number(value.toPrecision(digits)) ? shown : String(value);
  }

  test("are shown", () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  test.each(rows)("$claim: $shown", ({ claim, shown }) => {
    const found = cases.find((each) => each.claim === claim);
    expect(found?.agrees).toBe(true);
    expect(asShown(found?.computed ?? "no such claim", shown)).toBe(shown);
  });
});

test("the newest entry of the changelog is this version", () => {
  expect(/^## (.+)$/m.exec(readText("CHANGELOG.md"))?.[1]).toBe(version);
});

test("the picture is light enough to load with the page", () => {
  const picture = /!\[[^\]]+\]\(([^)]+)\)/.exec(prose)?.[1] ?? "";
  expect(existsSync(join(root, picture))).toBe(true);
  expect(readText(picture).length).toBeLessThan(200_000);
});
