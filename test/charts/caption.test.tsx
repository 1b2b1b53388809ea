import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf, tspansOf, wordsOf, wrap, type Word } from "../../src/charts/export/caption";

const element = (markup: string) => {
  const p = document.createElement("p");
  p.innerHTML = markup;
  return p;
};
const said = (word: Word) => word.map(({ text }) => text).join("");
const MARKUP =
  "<b>Figure 3 · The MSE path.</b> It falls as <var>E</var>(<var>η</var>) = (1 − <var>η</var>)<sup>2</sup>; at <var>η</var><sub>MSE</sub> = <button>0.3<span role='status'>copied</span></button>, at most.";

describe("the words of a caption", () => {
  it("are those of the page, without what is only said in passing", () => {
    expect(wordsOf(element(MARKUP)).map(said).join(" ")).toBe(
      "Figure 3 · The MSE path. It falls as E(η) = (1 − η)2; at ηMSE = 0.3, at most.",
    );
  });

  it("keep their style, also within a word", () => {
    const word = wordsOf(element(MARKUP)).find((candidate) => said(candidate) === "ηMSE");
    expect(word).toEqual([
      { text: "η", bold: false, italic: true, shift: null },
      { text: "MSE", bold: false, italic: false, shift: "sub" },
    ]);
  });

  it("break into lines that are not too long, and none is lost", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (texts, width) => {
        const all = texts.map((text): Word => [{ text, bold: false, italic: false, shift: null }]);
        const lines = wrap(all, width, (word) => said(word).length, 1);
        expect(lines.flat().map(said)).toEqual(texts);
        for (const line of lines) expect(line.map(said).join(" ").length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leave the pen on the baseline, and no space is lost between styles", () => {
    const line = wordsOf(element(MARKUP));
    expect(
      runsOf(line)
        .map(({ text }) => text)
        .join(""),
    ).toBe(line.map(said).join(" "));
    const shifts = tspansOf([...line, [{ text: "end", bold: false, italic: false, shift: null }]]).map(
      ({ attributes }) => Number(attributes["dy"] ?? 0),
    );
    expect(shifts.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
    expect(shifts.some((dy) => dy !== 0)).toBe(true);
  });
});
