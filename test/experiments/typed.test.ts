import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBelief, parsePaste, parseVector, softmax } from "../../src/experiments/typed";

const values = (text: string) => {
  const parsed = parseVector(text);
  return parsed.ok ? parsed.values : parsed.error;
};

describe("parseVector", () => {
  it.each([
    ["0.3 0.7", [0.3, 0.7]],
    ["0,3; 0,7", [0.3, 0.7]],
    ["0,3 0,7", [0.3, 0.7]],
    ["0,3, 0,7", [0.3, 0.7]],
    ["0.3, 0.7", [0.3, 0.7]],
    ["0.3,0.7", [0.3, 0.7]],
    ["0.3; 0.7;", [0.3, 0.7]],
    ["0.3\t0.7\n0", [0.3, 0.7, 0]],
    ["1,2", [1, 2]],
    ["1, 2, 3", [1, 2, 3]],
    ["[0.3, 0.7]", [0.3, 0.7]],
    ["tensor([[-1.5, 2.25e1]])", [-1.5, 22.5]],
    ["array([1e-3 2E+3])", [1e-3, 2e3]],
    ["−1.5 +2", [-1.5, 2]],
    ["1e-5 -1e5", [1e-5, -1e5]],
    ["1,000 0,5", [1, 0.5]],
    ["0,125 0,875", [0.125, 0.875]],
  ])("reads %j", (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    ["", "no numbers"],
    ["  \n", "no numbers"],
    ["0.3 x", "Number 2 is “x”"],
    ["0.3,,0.7", "Number 2 is empty"],
    ["0x10 1", "Number 1 is “0x10”"],
    ["NaN 1", "Number 1 is “NaN”"],
    ["1e400 1", "Number 1 is “1e400”"],
    ["0.3.4 1", "Number 1 is “0.3.4”"],
    ["1,000", "Number 2 is “000”"],
    ["1 000 2 000", "Number 2 is “000”"],
    ["1'000 2'000", "Number 1 is “1'000”"],
    ["1_000 2", "Number 1 is “1_000”"],
    ["1,000; 0.5", "Number 1 is “1,000”"],
    ["1,000 2,500", "“1,000” can mean 1000 or 1: type one of these."],
    ["−20,500; 3", "“−20,500” can mean -20500 or -20.5: type one of these."],
  ])("says what is wrong with %j", (text, expected) => expect(values(text)).toContain(expected));

  it("gives back the numbers that were written, in every notation", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 12 }), (numbers) => {
        const shown = numbers.map(String);
        for (const separator of [" ", ", ", ",", "; ", "\n", "\t"])
          expect(values(shown.join(separator))).toEqual(numbers.map(Number));
        const commas = shown.map((text) => text.replace(".", ","));
        expect(values(commas.join("; "))).toEqual(numbers);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseVector(text).ok === "boolean"));
  });
});

describe("parseBelief", () => {
  it("takes a belief as it is", () => expect(parseBelief("0,3; 0,7")).toEqual({ ok: true, p: [0.3, 0.7] }));

  it.each([
    ["0.3 0.6", "sum to 0.8"],
    ["0 1", "entry 1 is 0"],
    ["1", "at least two classes"],
    ["0.5 0.3 0.2", "at most 2 classes"],
  ])("refuses %j in a sentence", (text, expected) => {
    const parsed = parseBelief(text, 2);
    expect(parsed.ok ? "" : parsed.error).toContain(expected);
  });
});

describe.each([parseBelief, parsePaste])("commas that can part decimals or numbers: %o", (parse) => {
  it("are asked about", () => {
    for (const text of ["0,3,0,7", "[0,25,0,75]"])
      expect(parse(text)).toMatchObject({ ok: false, error: expect.stringContaining(" can mean 0.") });
    expect(parse("0,3,0,7")).toMatchObject({
      error: "“0,3,0,7” can mean 0.3, 0.7 or 0, 3, 0, 7: type one of these.",
    });
    expect(parse("0.3, 0.7")).toMatchObject({ ok: true, p: [0.3, 0.7] });
  });
});

describe("parsePaste", () => {
  it("normalises what nearly sums to 1 and says so", () => {
    const parsed = parsePaste("0.333 0.333 0.333");
    expect(parsed).toMatchObject({ ok: true, note: "Read as probabilities, divided by their sum." });
    expect(parsed.ok && parsed.p).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it("reads everything else as logits", () => {
    const parsed = parsePaste("[1.0, -2.0]");
    expect(parsed).toMatchObject({ ok: true, note: "Read as logits, put through softmax." });
    expect(parsed.ok && parsed.p[0]).toBeCloseTo(1 / (1 + Math.exp(-3)), 15);
  });

  it("lifts zeros off the faces and says how many", () => {
    const parsed = parsePaste("0 1 0");
    expect(parsed).toMatchObject({ ok: true, note: expect.stringContaining("; 2 below 1e-12 raised to it") });
    expect(parsed.ok && parsed.p.every((x) => x > 0)).toBe(true);
  });

  it("reads both of what it asks about", () => {
    expect(parsePaste("0, 3, 0, 7")).toMatchObject({ ok: true, note: expect.stringContaining("logits") });
    expect(parsePaste("1,2")).toMatchObject({ ok: true, note: expect.stringContaining("logits") });
  });

  it("refuses one number and too many", () => {
    expect(parsePaste("3").ok).toBe(false);
    expect(parsePaste("1 2 3", 2).ok).toBe(false);
  });

  it("softmax sums to 1 and ignores a common shift, also for huge logits", () => {
    const logit = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(logit, { minLength: 2, maxLength: 12 }), (logits) => {
        const p = softmax(logits);
        expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        softmax(logits.map((z) => z + 1024)).forEach((x, i) => expect(x).toBeCloseTo(p[i] ?? NaN, 8));
      }),
    );
  });
});
