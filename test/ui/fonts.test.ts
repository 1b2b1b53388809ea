/** @file One table of fonts: the style sheet is written from it. */
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FACES, FAMILIES, NAMES, type Face } from "../../src/ui/fontFaces";

const rule = ({ family, file, weights, italic, range }: Face) => `@font-face {
  font-family: "${NAMES[family]}";
${italic ? "  font-style: italic;\n" : ""}  src: url("./fonts/${file}") format("woff2");
  font-weight: ${weights.join(" ")};
  font-display: swap;
  unicode-range:${range.length > 93 ? `\n    ${range}` : ` ${range}`};
}
`;

/** What `npx vitest run --project unit test/ui/fonts.test.ts --update` writes. */
const styleSheet =
  () => `/* Written from src/ui/fontFaces.ts (test/ui/fonts.test.ts): change the faces there. */
${FACES.map(rule).join("")}`;

it("is what the style sheet says, and every file is there", async () => {
  await expect(styleSheet()).toMatchFileSnapshot("../../src/ui/fonts.css");
  for (const { file } of FACES) expect([file, existsSync(`src/ui/fonts/${file}`)]).toEqual([file, true]);
});

it("the families are those of the tokens", () => {
  const tokens = readFileSync("src/ui/tokens.css", "utf8");
  expect(tokens).toContain(`--serif: ${FAMILIES.serif};`);
  expect(tokens).toContain(`--sans: ${FAMILIES.sans};`);
});
