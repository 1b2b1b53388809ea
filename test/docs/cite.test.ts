/** @file What is cited is one thing: in the app, in CITATION.cff, in what a BibTeX reads. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bibTeX, plainCitation } from "../../src/app/share/citation";
import { PAPERS, PROGRAM } from "../../src/app/share/works";
import { root, version } from "../../tools/project.mjs";
import { join } from "node:path";
import { goldenLinks } from "../browser/support/fixtures";

const cff = readFileSync(join(root, "CITATION.cff"), "utf8");

const cited = (address: string) => ({ address, lab: "Bounds", version });

test("CITATION.cff names the program, its version and the papers as the app does", () => {
  expect(cff).toContain(`\ntitle: "${PROGRAM.title}"\n`);
  expect(cff).toContain(`\nauthors:\n  - name: ${PROGRAM.author}\n`);
  expect(cff).toContain(`\nversion: ${version}\n`);
  const references = PAPERS.map(({ title, authors, year, arXiv }) =>
    [
      "  - type: article",
      `    title: "${title}"`,
      "    authors:",
      ...authors.flatMap(({ given, family }) => [
        `      - given-names: ${given}`,
        `        family-names: ${family}`,
      ]),
      `    year: ${year}`,
      `    url: https://arxiv.org/abs/${arXiv}\n`,
    ].join("\n"),
  );
  expect(cff.split("\nreferences:\n")[1]).toBe(references.join(""));
  expect(cff).toContain(PAPERS.map(({ arXiv }) => `arXiv:${arXiv}`).join(" and "));
});

/** Entries and their fields, as BibTeX finds them: by braces. */
function readBibTeX(text: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const entries = [...text.matchAll(/^@misc\{(\w+),\n([\s\S]*?)\n\}$/gm)];
  return Object.fromEntries(
    entries.map(([, key = "", body = ""]) => [
      key,
      Object.fromEntries(
        [...body.matchAll(/^ {2}(\w+) += \{(.*)\},$/gm)].map(([, name = "", value = ""]) => [name, value]),
      ),
    ]),
  );
}

test("BibTeX holds the very link, whatever it is, and nothing that BibTeX reads otherwise", () => {
  for (const { link } of goldenLinks) {
    const address = `https://example.org/lab/${link}`;
    const text = bibTeX(cited(address));
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    const entries = readBibTeX(text);
    expect(Object.keys(entries)).toEqual([PROGRAM.key, ...PAPERS.map(({ key }) => key)]);
    expect(entries[PROGRAM.key]?.["howpublished"]).toBe(`\\url{${address}}`);
    // Braces pair up in every field: a link has none, and no backslash.
    for (const value of Object.values(entries).flatMap((fields) => Object.values(fields))) {
      expect(value.split("{").length).toBe(value.split("}").length);
      expect(value.replace(/^\\url/, "")).not.toContain("\\");
    }
  }
});

test("plain text says the same, and leaves the day to whoever looked", () => {
  const address = "https://example.org/#/bounds?v=1&step=0.7";
  expect(plainCitation(cited(address)).split("\n")).toEqual([
    `The Mirrorstep authors. Mirrorstep: how far may a belief step? Version ${version}, Bounds lab. ${address} (accessed YYYY-MM-DD).`,
    "Zixi Li and Youzhen Li. A Closed-Form Upper Bound for Admissible Learning-Rate Steps in Belief-Space Dynamics. arXiv:2605.06741, 2026.",
    "Johnny R. Zhang, Xiaomei Mi, Gaoyuan Du, Qianyi Sun, Shiqi Wang, Jiaxuan Li and Wenhua Zhou. A Universal Banach–Bregman Framework for Stochastic Iterations: Unifying Stochastic Mirror Descent, Learning and LLM Training. arXiv:2509.14216, 2025.",
  ]);
});
