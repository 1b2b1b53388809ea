import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changedSince, reaches, relatedTo, specsFor } from "../../tools/changed.mjs";
import { root } from "../../tools/project.mjs";
import { specFiles } from "../../tools/specs.mjs";
import { suites } from "../../tools/suites.mjs";
import { narrowed, readWords } from "../../tools/test.mjs";

const STATIC = "unit types lint format layers unused";
const everySuite = suites.map(({ name }) => name).join(" ");
const E2E = "test/browser/e2e";
const ofLab = (lab: string) => [`${E2E}/${lab}/`, `${E2E}/everywhere/`, `${E2E}/links.spec.ts`];

describe("what a change can reach", () => {
  it.each([
    [[], STATIC.replace("unit ", "")],
    [["docs/links.md"], STATIC],
    [["test/core/bound.test.ts"], STATIC],
    [["test/engine/contract.ts"], `${STATIC} browser`],
    [["src/labs/bounds/words.ts"], `${STATIC} build e2e size webkit firefox`],
    [["test/browser/e2e/bounds/drag.spec.ts"], `${STATIC} build e2e`],
    [["test/engines/kit.ts"], `${STATIC} build webkit firefox`],
    [["src/core/bound.ts"], everySuite],
    [["public/data/seattle-weather.csv"], everySuite],
    [["package-lock.json"], everySuite],
  ])("by suites: %j", (files, expected) => {
    const { selected } = narrowed(suites, { since: "HEAD", files });
    expect(selected.map(({ name }) => name).join(" ")).toBe(expected);
  });

  it.each([
    [["src/labs/bounds/words.ts"], ofLab("bounds")],
    [
      ["src/labs/bounds/a.ts", "src/labs/tracking/b.ts"],
      [...ofLab("bounds"), `${E2E}/tracking/`],
    ],
    [["test/browser/e2e/links.spec.ts", "README.md"], [`${E2E}/links.spec.ts`]],
    [["test/browser/e2e/bounds/deleted.spec.ts"], []],
    [["src/labs/shared/moves.ts"], null],
    [["src/labs/geometry/view.tsx"], null],
    [["src/labs/bounds/words.ts", "src/cli/program.ts"], null],
    [["test/browser/support/page.ts"], null],
    [["test/fixtures/links/golden.txt"], null],
    [["README.md"], []],
  ])("by folders of end-to-end tests: %j", (files, expected) => {
    const labs = ["bounds", "everywhere", "stability", "tracking"];
    const specs = specsFor(files, labs);
    expect(specs).toEqual(expected);
  });

  it("by files of end-to-end tests, of folders all", () => {
    const of = (path: string) => `${E2E}/${path}.spec.ts`;
    const files = ["bounds/drag", "bounds/menu", "links", "tracking/drag"].map(of);
    expect(specFiles([`${E2E}/bounds/`, of("links")], files)).toEqual(files.slice(0, 3));
    expect(specFiles(null, files)).toEqual(files);
    expect(specFiles(null)).toContain(of("links"));
  });

  it("by tests that import it, and those that read more than they import", () => {
    const related = (...files: string[]) => relatedTo(files, (folder) => [`${folder}/x.test.ts`]);
    const [cli, docs, engine, tools] = ["cli", "docs", "engine", "tools"].map((x) => `test/${x}/x.test.ts`);
    expect(related("src/ui/Icon.tsx")).toEqual(["src/ui/Icon.tsx", cli, docs, tools]);
    expect(related("src/core/bound.ts")).toEqual(["src/core/bound.ts", cli, docs, engine, tools]);
    expect(related("docs/data.md")).toEqual(["docs/data.md", docs]);
    expect(related("test/fixtures/reference/claims.json")).toBeNull();
    expect(related("vite.config.ts")).toBeNull();
    expect(relatedTo(["docs/data.md"])).toContain("test/docs/links.test.ts");
  });

  it("knows every folder of tests that use what was bundled, or read the project", () => {
    const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
    const readers = files.filter(
      (path) =>
        path.endsWith(".ts") &&
        /inject\("bundles"\)|tools\/(?:build|project)\.mjs/.test(
          readFileSync(join(root, "test", path), "utf8"),
        ),
    );
    const folders = new Set(readers.map((path) => path.replace(/\/.*/, "")));
    // Benches run in no suite; engines and browser are suites of their own; charts looks up the version only;
    // labs and experiments import all that their workers run.
    expect([...folders].toSorted((a, b) => a.localeCompare(b))).toEqual([
      "bench",
      "browser",
      "charts",
      "cli",
      "docs",
      "engine",
      "engines",
      "experiments",
      "labs",
      "support",
      "tools",
    ]);
  });

  it("is everything for a suite that nobody described", () => {
    expect(reaches("a new suite", ["README.md"])).toBe(true);
  });
});

it("what is left out is said in one line", () => {
  const line = (...files: string[]) => narrowed(suites, { since: "main", files }).line;
  expect(line("test/browser/e2e/links.spec.ts")).toBe(
    "1 file changed since main. Left out: size, webkit, firefox, browser, of e2e all but test/browser/e2e/links.spec.ts, of unit what imports none of it.",
  );
  expect(line("package.json", "a.md")).toBe("2 files changed since main. Left out: nothing.");
});

describe("--changed", () => {
  it("takes a commit and suites", () => {
    expect(readWords(["unit"])).toEqual({ names: ["unit"], changed: false });
    expect(readWords(["--changed"])).toEqual({ names: [], changed: true });
    expect(readWords(["--changed", "chromium"])).toEqual({ names: ["chromium"], changed: true });
    expect(readWords(["--changed", "unit", "types"])).toEqual({ names: ["unit", "types"], changed: true });
    expect(readWords(["lint", "--changed", "HEAD~2", "unit"])).toEqual({
      names: ["lint", "unit"],
      changed: true,
      since: "HEAD~2",
    });
  });

  it("refuses what git does not know", () => {
    expect(() => changedSince("no-such-branch")).toThrow('"no-such-branch" is neither a suite nor a commit');
  });
});
