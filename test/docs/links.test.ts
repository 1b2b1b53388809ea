/** @file Every link into the app says what it means, and every link between pages leads somewhere. */
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../tools/project.mjs";
import { decodeLink, encodeLink, labIds } from "../support/scenarios";
import { pages } from "./pages";

/** Commands show links that are not usable, and what becomes of them: they are run, not read here. */
const links = pages.flatMap(({ path, prose }) =>
  [...new Set([...prose.matchAll(/#\/[a-z]+\?[^\s)`'"<>|]*/g)].map(([link]) => link))].map((link) => ({
    path,
    link,
  })),
);

test.each(labIds)("there are links to %s", (lab) => {
  expect(links.filter(({ link }) => link.startsWith(`#/${lab}?`)).length).toBeGreaterThan(3);
});

test.each(links)("$path: $link", ({ link }) => {
  const { scenario, notices } = decodeLink(link);
  expect(notices).toEqual([]);
  expect(encodeLink(scenario)).toBe(link);
});

/** As GitHub makes them of headings. */
const anchorsOf = (prose: string) =>
  [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );

describe.each(pages)("from $path", ({ path, prose }) => {
  const targets = [
    ...new Set([...prose.matchAll(/\]\((?!\w+:)([^)]+)\)/g)].map(([, target = ""]) => target)),
  ];

  test("every page and every heading that is linked is there", () => {
    const lost = targets.filter((target) => {
      const [file = "", anchor] = target.split("#");
      const linked = file === "" ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(root, linked))) return true;
      const page = pages.find((each) => each.path === linked);
      return anchor !== undefined && !anchorsOf(page?.prose ?? "").includes(anchor);
    });
    expect(lost).toEqual([]);
  });
});

test("the README leads to every page, and every page back", () => {
  const [readme, ...others] = pages;
  for (const { path, prose } of others) {
    expect(readme?.prose).toContain(`](${path})`);
    expect(prose).toContain("](../README.md)");
  }
});
