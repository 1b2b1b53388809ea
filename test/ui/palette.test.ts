/** @file One table of colours: the style sheet is written from it, and what is painted can be told from what is behind. */
import { expect, it } from "vitest";
import { COLORS, colorOf, isToken, PALETTE_NAMES, type Token } from "../../src/ui/palette";

const tokens = Object.keys(COLORS).filter(isToken);

const block = (selector: string, valueOf: (token: Token) => string, indent: string) =>
  [
    `${indent}${selector} {`,
    ...tokens.map((token) => `${indent}  --${token}: ${valueOf(token)};`),
    `${indent}}`,
  ].join("\n");

const short = (hex: string) => hex.replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3");

/** What `npx vitest run --project unit test/ui/palette.test.ts --update` writes. */
const styleSheet = () =>
  `/* Written from src/ui/palette.ts (test/ui/palette.test.ts): change the colours there. */
${block(":root", (token) => `light-dark(${colorOf(token, "light")}, ${colorOf(token, "dark")})`, "")}
/* Where the system chooses the paper, ink follows it in every theme. */
@media (forced-colors: none) {
${block(':root[data-theme="projector"]', (token) => short(colorOf(token, "projector")), "  ")}
}
`;

it("is what the style sheet says", async () => {
  await expect(styleSheet()).toMatchFileSnapshot("../../src/ui/palette.css");
});

/** WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

it.each(PALETTE_NAMES)("%s: words are read and marks are seen on paper and panel", (palette) => {
  const least = (token: Token) => {
    if (/wash|paper|panel|grid/.test(token)) return 1;
    if (token === "line") return 1.2;
    return /^ink|bound|entropy|violation|target|mse|exact|certified|fejer|low/.test(token) ? 4.5 : 3;
  };
  for (const token of tokens)
    for (const under of ["paper", "panel"] as const) {
      const ratio = contrast(colorOf(token, palette), colorOf(under, palette));
      expect([token, under, ratio]).toEqual([
        token,
        under,
        expect.toSatisfy((value: number) => value >= least(token)),
      ]);
    }
});
