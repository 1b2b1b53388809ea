import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDataset, seattleDataset } from "../../../src/experiments/data/dataset";
import type { Dataset } from "../../../src/experiments/types";
import weather from "../../fixtures/reference/weather.json";

const encode = (text: string) => new TextEncoder().encode(text);

function parse(content: string | Uint8Array, column?: string) {
  const bytes = typeof content === "string" ? encode(content) : content;
  return parseDataset(bytes, "my.csv", { id: "a".repeat(64), ...(column === undefined ? {} : { column }) });
}

function dataset(content: string | Uint8Array, column?: string): Dataset {
  const parsed = parse(content, column);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.dataset;
}

function problem(content: string | Uint8Array, column?: string): string {
  const parsed = parse(content, column);
  return parsed.ok ? "no error" : parsed.error;
}

const labels = (data: Dataset) => (data.kind === "labels" ? [...data.labels] : []);
const words = (data: Dataset) => labels(data).map((i) => data.names[i]);

describe("one label per line", () => {
  it("numbers classes by code unit and keeps the order of the steps", () => {
    const data = dataset("sun\nrain\nZebra\nsun\n");
    expect(data.names).toEqual(["Zebra", "rain", "sun"]);
    expect(labels(data)).toEqual([2, 1, 0, 2]);
    expect(data).toMatchObject({ length: 4, id: "a".repeat(64), kind: "labels" });
    expect(data.provenance).toContain("my.csv");
  });

  it.each([
    ["CRLF", "a\r\nb\r\na\r\n"],
    ["CR", "a\rb\ra"],
    ["a byte order mark", "\ufeffa\nb\na"],
    ["blank lines at the end", "a\nb\na\n\n \n"],
    ["quotes and a title", '"label"\n"a"\n"b"\n"a"'],
  ])("takes %s", (_, text) => expect(words(dataset(text))).toEqual(["a", "b", "a"]));

  it("takes numbers and letters of any script as labels", () => {
    expect(words(dataset("0\n1\n1"))).toEqual(["0", "1", "1"]);
    expect(words(dataset("Grün\n雨\n🌧\nGrün"))).toEqual(["Grün", "雨", "🌧", "Grün"]);
  });

  it("names the first bad line", () => {
    expect(problem("a\nb\n\na")).toContain("line 3: it is empty");
    expect(problem("a\na\na")).toContain("at least two different labels");
    expect(problem(Array.from({ length: 70 }, (_, i) => `l${i}`).join("\n"))).toContain(
      "line 65: “l64” is the 65th",
    );
    expect(problem(`a\n${"b".repeat(200)}`)).toContain("line 2");
  });
});

describe("CSV", () => {
  const file = "date,wind,weather\n2012-01-01,4.7,rain\n2012-01-02,4.5,sun\n2012-01-03,1,rain";

  it("finds the column by its name", () => expect(words(dataset(file))).toEqual(["rain", "sun", "rain"]));

  it("finds the only column of words when no name helps", () =>
    expect(words(dataset(file.replace("weather", "sky")))).toEqual(["rain", "sun", "rain"]));

  it("takes the column it is told, which makes it other data", () => {
    expect(words(dataset(file, "wind"))).toEqual(["4.7", "4.5", "1"]);
    expect(dataset(file, "wind").id).toBe(`${"a".repeat(64)}:wind`);
  });

  it("refuses a column of a file without any", () => {
    expect(problem("a\nb\na", "wind")).toBe(
      "“my.csv”, line 1: there is no column “wind”: the file has one label a line.",
    );
    expect(problem("0.5,0.5\n0.2,0.8", "wind")).toContain("one distribution a line");
  });

  it.each([
    ["semicolons and decimal commas", "x;sky\n1,5;a\n2,5;b\n3,5;a"],
    ["tabs", "x\tsky\n1\ta\n2\tb\n3\ta"],
    ["quotes, quoted delimiters and line ends", 'x,sky\n"1,\n5","a"\n2, "b" \n3,a'],
    ["no header", "5.1,a\n4.9,b\n4.7,a"],
    ["an empty cell elsewhere", "x,sky\n,a\n2,b\n,a"],
  ])("takes %s", (_, text) => expect(words(dataset(text))).toEqual(["a", "b", "a"]));

  it("keeps doubled quotes as one", () =>
    expect(dataset('x,sky\n1,"a ""b"""\n2,c').names).toEqual(['a "b"', "c"]));

  it("names the columns when it cannot choose", () => {
    const two = "one,two\nx,a\ny,b\nx,a";
    expect(problem(two)).toContain("“one”, “two”");
    expect(words(dataset(two, "two"))).toEqual(["a", "b", "a"]);
    expect(problem("u,v\n1,5\n2,6\n1,5")).toContain("“u”, “v”");
    expect(problem(file, "sky")).toContain("no column “sky”");
  });

  it("offers the other columns that a person may mean", () => {
    const table = "date,gusts,weather,sky\n2012-01-01,4,rain,a\n2012-01-02,4,sun,b\n2012-01-03,1,rain,a";
    expect(parse(table).offers).toEqual([
      { column: "gusts", words: "gusts (2 classes)" },
      { column: "sky", words: "sky (2 classes)" },
    ]);
    expect(parse("a\nb").offers).toEqual([]);
  });

  it.each([
    ["a ragged line", "x,label\n1,a\n2,b,c\n3,a", "line 3: it has 3 fields, the header has 2"],
    ["an empty line", "x,label\n1,a\n\n3,b", "line 3: it is empty"],
    ["a missing label", "x,label\n1,a\n2,b\n3,", "line 4: the column “label” is empty"],
    ["an open quote", 'x,label\n1,a\n2,"b\n3,a', "line 3: a quoted field"],
    ["text after a quote", 'x,label\n1,"a"b\n2,c', "line 2: field 2 goes on"],
    ["a line count that includes quoted line ends", 'x,label\n"1\n1",a\n2,b,c', "line 4: it has 3 fields"],
  ])("names the line of %s", (_, text, expected) => expect(problem(text)).toContain(expected));
});

describe("one distribution per line", () => {
  const rows = (data: Dataset) => (data.kind === "distributions" ? [...data.distributions] : []);

  it.each([
    ["spaces", "0.25 0.75\n0.5 0.5"],
    ["commas", "0.25,0.75\n0.5,0.5"],
    ["commas and spaces", "0.25, 0.75\n0.5, 0.5\n"],
    ["decimal commas and semicolons", "0,25; 0,75\r\n0,5; 0,5"],
    ["tabs", "0.25\t0.75\n5e-1\t0.5"],
  ])("takes %s", (_, text) => {
    const data = dataset(text);
    expect(rows(data)).toEqual([0.25, 0.75, 0.5, 0.5]);
    expect(data).toMatchObject({ length: 2, names: ["class 1", "class 2"], kind: "distributions" });
  });

  it("takes class names from a header", () =>
    expect(dataset("sun,rain\n0.25,0.75\n0.5,0.5").names).toEqual(["sun", "rain"]));

  it("raises zeros to 1e-9, divides by the sum, and says so", () => {
    const data = dataset("0 1\n0.5 0.5");
    expect(rows(data)).toEqual([1e-9 / (1 + 1e-9), 1 / (1 + 1e-9), 0.5, 0.5]);
    expect(data.provenance).toContain("1 zero was raised to 1e-9");
  });

  it.each([
    ["a wrong sum", "0.5 0.5\n0.5 0.4", "line 2: the 2 numbers sum to 0.9, not 1"],
    ["a negative entry", "0.5 0.5\n-0.5 1.5", "line 2: entry 1 is -0.5"],
    ["a word", "0.5 0.5\n0.5 x", "line 2: entry 2 is “x”, not a number"],
    ["a hexadecimal", "0.5 0.5\n0x1 0", "line 2: entry 1 is “0x1”"],
    ["another number of entries", "0.5 0.5\n0.5 0.3 0.2", "line 2: it has 3 numbers, line 1 has 2"],
    ["an empty line", "0.5 0.5\n\n0.5 0.5", "line 2: it is empty"],
    [
      "too many classes",
      `${Array(65)
        .fill(1 / 65)
        .join(" ")}\n`,
      "line 1: this distribution has 65 classes; at most 64 are possible",
    ],
    [
      "too many classes under a header",
      `${Array.from({ length: 65 }, (_, i) => `class ${i}`).join(",")}\n${Array(65)
        .fill(1 / 65)
        .join(",")}\n`,
      "line 2: this distribution has 65 classes; at most 64 are possible",
    ],
    ["one line only", "0.5 0.5\n", "at least two steps"],
  ])("names the line of %s", (_, text, expected) => expect(problem(text)).toContain(expected));
});

describe("files that are something else", () => {
  it.each([
    ["nothing", new Uint8Array(), "line 1: the file is empty"],
    ["white space", encode(" \n\t\n"), "the file is empty"],
    ["half a character of UTF-16", Uint8Array.of(0xff, 0xfe, 97, 0, 10), "UTF-16"],
    ["Latin-1", Uint8Array.of(97, 10, 71, 114, 0xfc, 110, 10), "line 2: byte 0xfc is not UTF-8"],
    ["a cut-off character", Uint8Array.of(97, 10, 0xe2, 0x82), "line 2: byte 0xe2"],
    ["an overlong encoding", Uint8Array.of(97, 10, 0xc0, 0x80), "line 2: byte 0xc0"],
    ["a surrogate half", Uint8Array.of(97, 10, 0xed, 0xa0, 0x80), "line 2: byte 0xed"],
    ["a PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "line 1: byte 0x89"],
    ["zero bytes", Uint8Array.of(97, 10, 98, 10, 0), "line 3: byte 0x00 does not occur in text"],
    ["more than 10 MB", new Uint8Array(10_000_001).fill(97), "has 10.000001 MB; at most 10 MB"],
  ])("refuses %s", (_, bytes, expected) => expect(problem(bytes)).toContain(expected));

  it("never throws and never gives a dataset that breaks its promises", () => {
    const cell = fc.constantFrom("a", "b", "0.5", "0.25", "1", "", '"', "é", " ", "x,y");
    const text = fc
      .array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 })
      .chain((lines) =>
        fc.constantFrom(",", ";", " ", "\t").map((d) => lines.map((l) => l.join(d)).join("\n")),
      );
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), text.map(encode), fc.string().map(encode));
    fc.assert(
      fc.property(bytes, (content) => {
        const parsed = parse(content);
        expect(parsed.ok || /^“my.csv”, line \d+: .*\.$/s.test(parsed.error)).toBe(true);
        if (!parsed.ok) return true;
        const { dataset: data } = parsed;
        const { names, length } = data;
        if (names.length < 2 || length < 2) return false;
        return data.kind === "labels"
          ? data.labels.length === length && data.labels.every((i) => i < names.length)
          : data.distributions.length === length * names.length &&
              data.distributions.every((x) => x > 0 && x < 1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the Seattle weather", () => {
  const csv = readFileSync("public/data/seattle-weather.csv", "utf8");

  it("has the days and classes it should and says where it comes from", () => {
    const data = seattleDataset(csv);
    expect(data.names).toEqual(weather.classes);
    expect(data).toMatchObject({ id: "seattle-weather", length: weather.days });
    expect(data.provenance).toMatch(/NOAA.*vega-datasets.*synthesised.*labelling/s);
  });

  it("is read the same when it comes as somebody's own file", () =>
    expect(labels(dataset(csv))).toEqual(labels(seattleDataset(csv))));

  it("throws when it is another file", () => expect(() => seattleDataset("a,b\n1,2")).toThrow("weather"));
});
