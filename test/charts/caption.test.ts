import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf, tspansOf, wordsOf, wrap, type Word } from "../../src/charts/picture/caption";

const said = (word: Word) => word.map(({ text }) => text).join("");
const PROSE = {
  text: "It falls as *E*(*η*) = (1 − *η*)^{2}; at *η*_MSE = #0, at most ⁨a_b⁩.",
  slots: ["0.3"],
};
const plain = { bold: false, italic: false, shift: null } as const;

describe("the words of a caption", () => {
  it("are those of the notation, with the numbers in their places", () => {
    expect(wordsOf(PROSE).map(said).join(" ")).toBe(
      "It falls as E(η)\u00a0=\u00a0(1 − η)2; at ηMSE\u00a0=\u00a00.3, at most a_b.",
    );
  });

  it("keep their style, also within a word", () => {
    const word = wordsOf(PROSE).find((candidate) => said(candidate).startsWith("ηMSE"));
    expect(word?.slice(0, 2)).toEqual([
      { ...plain, text: "η", italic: true },
      { ...plain, text: "MSE", shift: "sub" },
    ]);
    expect(wordsOf({ text: "a name" }, true).flat()).toEqual([
      { ...plain, text: "a", bold: true },
      { ...plain, text: "name", bold: true },
    ]);
  });

  it("break into lines that are not too long, and none is lost", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (texts, width) => {
        const all = texts.map((text): Word => [{ ...plain, text }]);
        const lines = wrap(all, width, (word) => said(word).length, 1);
        expect(lines.flat().map(said)).toEqual(texts);
        for (const line of lines) expect(line.map(said).join(" ").length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leave the pen on the baseline, and no space is lost between styles", () => {
    const line = wordsOf(PROSE);
    expect(
      runsOf(line)
        .map(({ text }) => text)
        .join(""),
    ).toBe(line.map(said).join(" "));
    const shifts = tspansOf([...line, [{ ...plain, text: "end" }]]).map(({ attributes }) =>
      Number(attributes["dy"] ?? 0),
    );
    expect(shifts.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 1);
    expect(shifts.some((dy) => dy !== 0)).toBe(true);
  });
});
