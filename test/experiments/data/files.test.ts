/** @file What becomes of the files that people bring: one line each. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDataset, type Wanted } from "../../../src/experiments/data/dataset";

const encode = (text: string) => new TextEncoder().encode(text);

/** "labels rain,sun ×3", "rows class 1,class 2 ×2" or the sentence of refusal, then what was said and offered. */
function becomes(bytes: Uint8Array, name = "f", choice: Wanted = {}): string {
  const read = parseDataset(bytes, name, { id: "a".repeat(64), ...choice });
  const offers = read.offers
    .map(({ column, divide, names }) => column ?? (divide ? "/sum" : names ? "/names" : "nothing"))
    .join(" ");
  const offered = offers === "" ? "" : ` [${offers}]`;
  if (!read.ok) return read.error.replace(/^“[^”]*”, /, "") + offered;
  const { names, length, kind } = read.dataset;
  const said = read.taken === "" ? "" : `; ${read.taken}`;
  return `${kind === "labels" ? "labels" : "rows"} ${names.join(",")} ×${length}${said}${offered}`;
}

const shared = (name: string) => readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url));

const CLASSES = "class 1,class 2,class 3";
const NUMBERED = "; the numbers on its first line taken for names of classes";
const COLUMN = (name: string) => `; column “${name}”`;

describe("files that programs print", () => {
  it.each([
    ["counts.csv", "line 1: the 3 numbers sum to 10, not 1. [/sum]"],
    [
      "float16.csv",
      `rows ${Array.from({ length: 10 }, (_, i) => `class ${i + 1}`).join(",")} ×200; each row was divided by its sum, 0.999699 to 1.00037; 1 zero was raised to 1e-9`,
    ],
    ["floatlabels.txt", "labels 0,1 ×5"],
    ["l.jsonl", "labels rain,sun ×3"],
    ["nanrow.csv", "line 1: entry 3 is “nan”, not a number."],
    ["pandasproba.csv", `rows 0,1,2 ×3${NUMBERED}`],
    ["pandasproba2.csv", "rows setosa,versicolor,virginica ×3"],
    ["percent.csv", "line 1: the 3 numbers sum to 100, not 1. [/sum]"],
    ["pipe.csv", `rows ${CLASSES} ×2`],
    ["probanum.csv", `rows 0,1,2 ×3${NUMBERED}`],
    ["round2.csv", `rows ${CLASSES} ×3; each row was divided by its sum, 1 to 1.01`],
    ["round4.csv", `rows ${CLASSES} ×2; each row was divided by its sum, 0.9999 to 1`],
    ["rwritetable.csv", `labels rain,sun ×3${COLUMN("class")}`],
    ["savetxt.txt", "rows p(sun),p(rain),p(fog) ×2"],
    ["timestamps.csv", `labels 0,1 ×4${COLUMN("y_true")} [y_pred]`],
  ])("%s", (name, expected) => expect(becomes(shared(name), name)).toBe(expected));

  it.each([
    ["counts.csv", "3 to 14; 1 zero was raised to 1e-9", 3],
    ["percent.csv", "100", 2],
  ])("%s, divided by the sums", (name, sums, length) =>
    expect(becomes(shared(name), name, { divide: true })).toBe(
      `rows ${CLASSES} ×${length}; each row was divided by its sum, ${sums}`,
    ),
  );
});

const PASSED = "; 1 line that begins with # was passed over";
const days = Array.from({ length: 100 }, (_, i) => `2020-01-${10 + (i % 20)},${["fog", "sun"][i % 2]}`);
const bom16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};

describe("files that people write", () => {
  it.each<[what: string, content: string, expected: string]>([
    [
      "a comma within a semicolon table",
      "weather;temperature, °C\nsun;3,5\nrain;2,0\nsun;1,5",
      `labels rain,sun ×3${COLUMN("weather")}`,
    ],
    ["dates and no header", days.join("\n"), `labels fog,sun ×100${COLUMN("column 2")}`],
    ["one column with its name", "prediction\nsun\nrain\nsun", "labels rain,sun ×3"],
    ["Excel's sep=", "sep=;\nday;sky\n1;sun\n2;rain\n3;sun", `labels rain,sun ×3${COLUMN("sky")}`],
    ["a comment", "# made by x\n\nsun\nrain\nsun", "labels rain,sun ×3"],
    ["labels that begin with #", "#a\n#b\nc\n#a", "labels #a,#b,c ×4"],
    ["labels that begin with #, under a name", "label\n#a\n#b\n#c", "labels #a,#b,#c ×3"],
    ["labels of a blank more", "# a\n# b\n# a", "labels # a,# b ×3"],
    ["a comment among labels", "sun\n# May\nrain\nsun", `labels rain,sun ×3${PASSED}`],
    ["the same comment twice", "# sky\nsun\nrain\n# sky\nsun", `labels rain,sun ×3${PASSED}`],
    ["a comment or a label, first", "#sky\nsun\nrain\nsun", `labels rain,sun ×3${PASSED}`],
    ["names behind #", "#day,sky\n1,sun\n2,rain\n3,sun", `labels rain,sun ×3${COLUMN("sky")}`],
    ["rows that begin with #", "day,sky\n#1,sun\n2,rain\n3,sun", `labels rain,sun ×3${COLUMN("sky")}`],
    [
      "a comment with a mark and a quote within a table",
      '0.3,0.7\n# 5" of rain, then\n#\n0.5,0.5',
      "rows class 1,class 2 ×2; 2 lines that begin with # were passed over",
    ],
    ["a comment among numbers and blanks", "0.3 0.7\n# later\n0.5 0.5", `rows class 1,class 2 ×2${PASSED}`],
    ["a comment in JSON", '{"a":"x"}\n# later\n{"a":"y"}', `labels x,y ×2${PASSED}`],
    ["two labels that each end in a semicolon", "sun;\nrain;", "labels rain,sun ×2"],
    [
      "dates and a column of 0 and 1",
      "date,rained\n2020-01-01,0\n2020-01-02,1\n2020-01-03,0",
      `labels 0,1 ×3${COLUMN("rained")}`,
    ],
    ["0 and 1 under a name", "rained\n0\n1\n0", "labels 0,1 ×3"],
    ["0 and 1 without", "0\n1\n1", "labels 0,1 ×3"],
    ["spellings of a number", "0.0\n1\n0\n1.00", "labels 0,1 ×4"],
    [
      "trailing commas",
      "sky,mood,\nsun,up,\nrain,up,\nsun,down,",
      "line 1: the columns “sky”, “mood” could all be the labels; choose one. [sky mood]",
    ],
    [
      "trailing commas without one in the header",
      "weather,wind\nsun,1,\nrain,2,\nsun,1,",
      `labels rain,sun ×3${COLUMN("weather")} [wind]`,
    ],
    [
      "R's default, with blanks",
      '"class" "y"\n"1" "sun" 3\n"2" "rain" 4\n"3" "sun" 5',
      `labels rain,sun ×3${COLUMN("class")}`,
    ],
    ["pandas printed", "     sun  rain\n0   0.3   0.7\n1   0.4   0.6", "rows sun,rain ×2"],
    [
      "0,1 over rows that sum to 1 as it does",
      "0,1\n0.3,0.7\n0.5,0.5",
      "rows class 1,class 2 ×3; the numbers on its first line taken for data; 1 zero was raised to 1e-9 and the lines divided by their sums [/names]",
    ],
    [
      "one-hot rows",
      "0,1\n1,0\n0,1",
      "rows class 1,class 2 ×3; 3 zeros were raised to 1e-9 and the lines divided by their sums",
    ],
    [
      "0,1 over percentages",
      "0,1\n33.3,66.7\n50.5,49.5",
      "line 1: none of the columns “0”, “1” looks like labels (2 to 64 different ones), and the numbers of a row do not sum to 1. [/sum]",
    ],
    ["classes that are numbers", "10\n2\n-1\n2.0\n1", "labels -1,1,2,10 ×5"],
    ["one class that is a number", "10\n2\nx", "labels 10,2,x ×3"],
    ["percent signs", "33.3%,66.7%\n50%,50%", "rows class 1,class 2 ×2"],
    [
      "percentages under names",
      "sun,rain\n40,60\n10,90",
      "line 1: none of the columns “sun”, “rain” looks like labels (2 to 64 different ones), and the numbers of a row do not sum to 1. [sun rain /sum]",
    ],
    [
      "distributions with dates",
      "date,p_sun,p_rain\n2020-01-01,0.3,0.7\n2020-01-02,0.4,0.6",
      "rows p_sun,p_rain ×2; the 2 columns from “p_sun” to “p_rain”",
    ],
    [
      "distributions with their numbers",
      "1,0.3,0.7\n2,0.4,0.6\n3,0.5,0.5",
      "rows class 1,class 2 ×3; the 2 columns from “column 2” to “column 3”",
    ],
    ["distributions and truth", "p0,p1,y_true\n0.3,0.7,1\n0.4,0.6,0", `labels 0,1 ×2${COLUMN("y_true")}`],
    ["arrays of JSON", "[0.3,0.7]\n[0.4,0.6]", "rows class 1,class 2 ×2"],
    [
      "JSON over several lines",
      '{\n "a": 1\n}',
      "line 1: “{” is no JSON of its own; a file of JSON needs one flat object, or one array of numbers, on each line.",
    ],
    [
      "JSON within JSON",
      '{"p":{"a":1}}',
      "line 1: “p” is no text and no number; a file of JSON needs one flat object, or one array of numbers, on each line.",
    ],
    [
      "a JSON object without a key",
      '{"a":"x"}\n{"b":"y"}',
      "line 2: it has no “a”, which the first line has.",
    ],
    [
      "a web page",
      "<!doctype html>\n<body>",
      "line 1: this looks like HTML or XML; save the data as text or CSV.",
    ],
    ["a header alone", "a,b", "line 1: there is one line only; at least two steps are needed."],
    [
      "comments alone but one",
      "# x\nsun",
      "line 1: every label is “sun”; at least two different labels are needed.",
    ],
    ["mixed case, blanks", "Sun\nsun \nSUN", "labels SUN,Sun,sun ×3"],
    ["labels of several words", "very good\nbad\nvery good\nNew York", "labels New York,bad,very good ×4"],
    ["decimal commas and blanks", "0,3 0,7\n0,5 0,5", "rows class 1,class 2 ×2"],
    ["decimal commas and tabs", "0,3\t0,7\n0,5\t0,5", "rows class 1,class 2 ×2"],
    ["decimal commas, semicolons and names", "a;b\n0,3;0,7\n0,5;0,5", "rows a,b ×2"],
    [
      "a negative entry",
      "0.5,0.5\n1.5,-0.5",
      "line 2: entry 2 is -0.5; entries must be 0 or at least 1e-300.",
    ],
    [
      "an entry below 1e-300",
      "1e-310,1\n0.5,0.5",
      "line 1: entry 1 is 1e-310; entries must be 0 or at least 1e-300.",
    ],
    ["a row of zeros", "0.5,0.5\n0,0", "line 2: the 2 numbers sum to 0, not 1."],
    [
      "a sum that rounding does not explain",
      "0.5,0.5\n0.5,0.6",
      "line 2: the 2 numbers sum to 1.1, not 1. [/sum]",
    ],
    [
      "a missing label among numbers",
      "0\n1\nNaN",
      "line 3: “NaN” stands for a missing value; every step needs a label.",
    ],
    [
      "many numbers",
      Array.from({ length: 100 }, (_, i) => `${i / 2}`).join("\n"),
      "line 1: each line has one number, and they are more than 64 different ones; as labels they are too many, and a distribution needs a number for each class on its line.",
    ],
    ["truth values", "True\nFalse\nTrue", "labels False,True ×3"],
    ["labels that each end in a semicolon", "sun;\nrain;\nsun;", "labels rain,sun ×3"],
  ])("%s", (_, content, expected) => expect(becomes(encode(content))).toBe(expected));

  it.each([false, true])("Excel's Unicode text (UTF-16, bytes swapped: %s)", (swap) =>
    expect(becomes(bom16("day\tWetter\r\n1\tGrün\r\n2\t雨\r\n3\tGrün\r\n", swap))).toBe(
      `labels Grün,雨 ×3${COLUMN("Wetter")}`,
    ),
  );

  it("asks what a comma means that could also part thousands", () => {
    const said = "line 1: “1,234” can mean 1.234 or 1234; write it without the comma.";
    expect(becomes(encode("1,234;2,345\n3,456;1,111"), "f", { divide: true })).toBe(said);
    expect(becomes(encode("1,234;2,345\n3,456;1,1"), "f", { divide: true })).toMatch(/^rows/);
  });

  it("takes the first line for names when told, and offers the way back where without it the line is data", () => {
    const told = (text: string) => becomes(encode(text), "f", { names: true });
    expect(told("0,1\n0.3,0.7\n0.5,0.5")).toBe(`rows 0,1 ×2${NUMBERED} [nothing]`);
    expect(told("0,1,2\n0.2,0.3,0.5\n0.5,0.5,0")).not.toContain("[");
  });

  it("takes another column when told", () =>
    expect(becomes(shared("timestamps.csv"), "f", { column: "y_pred" })).toBe(
      `labels 0,1 ×4${COLUMN("y_pred")} [y_true]`,
    ));
});
