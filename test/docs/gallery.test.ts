/** @file The gallery of the documentation: a figure of every preset, each drawn and looked at by its lab's figures.test. */
import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { encodeLink, labIds, labs, presets } from "../support/scenarios";

const entries = labIds.map((lab) => {
  const own = presets.filter(({ scenario }) => scenario.lab === lab);
  const rows = own.map(
    ({ id, title, words, scenario }) =>
      `### ${title}\n\n${words}\n\n![${title}](${id}.svg)\n\n\`${encodeLink(scenario)}\`\n`,
  );
  return `## ${labs[lab].title}\n\n${rows.join("\n")}`;
});

/** What `npx vitest run --project unit test/docs/gallery.test.ts --update` writes. */
const page = `# Gallery

[← README](../../README.md)

A figure of every preset, as \`mirrorstep figure\` draws it; a saved one has its fonts inside.

${entries.join("\n")}`;

it("lists every preset, with its picture", async () => {
  await expect(page).toMatchFileSnapshot("../../docs/gallery/README.md");
  for (const { id } of presets) expect([id, existsSync(`docs/gallery/${id}.svg`)]).toEqual([id, true]);
  expect(readdirSync("docs/gallery")).toHaveLength(presets.length + 1);
});
