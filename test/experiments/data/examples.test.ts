import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { prepare } from "../../../src/core/training/examples";
import { examplesSet, parseExamples } from "../../../src/experiments/data/examples";
import { EXAMPLE_SETS, type ExampleSet } from "../../../src/experiments/data/exampleSets";

const HASH = "a".repeat(64);
const read = (text: string, column?: string) =>
  parseExamples(new TextEncoder().encode(text), "my.csv", HASH, column);

describe("sets that ship", () => {
  const known: Record<
    ExampleSet,
    [sha: string, rows: number, features: number, names: string, mean: number]
  > = {
    wine: ["e9c16b779f91", 178, 13, "1,2,3", 178],
    iris: ["f5d0c11e5c78", 150, 4, "Iris-setosa,Iris-versicolor,Iris-virginica", 150],
    breastCancer: ["9c9dc50e62db", 683, 9, "2,4", 699],
    ionosphere: ["fd6dd7864b55", 351, 34, "b,g", 351],
    banknote: ["d0539aaed213", 1372, 4, "0,1", 1372],
    sonar: ["3079c09b5d27", 208, 60, "M,R", 208],
  };
  it.each(Object.entries(EXAMPLE_SETS))("are what their makers gave: %s", (id, { file }) => {
    const set = id as ExampleSet;
    const bytes = readFileSync(`public/data/uci/${file}`);
    const [sha, rows, features, names, all] = known[set];
    expect(createHash("sha256").update(bytes).digest("hex").slice(0, 12)).toBe(sha);
    expect(readFileSync("public/data/README.md", "utf8")).toContain(`uci/${file} |`);
    const table = examplesSet(set, bytes.toString("utf8"));
    expect([table.columns, table.names.join(","), table.taken]).toEqual([features, names, ""]);
    expect(prepare(table, "drop").train.rows).toBe(rows);
    expect(prepare(table, "mean").train.rows).toBe(all);
  });
});

describe("a table of one's own", () => {
  it("has numbers, gaps and words, and the class where its name says so", () => {
    const found = read(
      'id,colour,size,class,weight\nr1,red,1.5,b,1\nr2,"deep blue",?,a,2\nr3,,2.5,b,NA\nr4,red,-1,a,4\n',
    );
    if (!found.ok) throw new Error(found.error);
    const { table } = found;
    expect(table.names).toEqual(["a", "b"]);
    expect([...table.labels]).toEqual([1, 0, 1, 0]);
    expect(table.features).toEqual(["colour = red", "colour = deep blue", "size", "weight"]);
    expect([...table.values]).toEqual([1, 0, 1.5, 1, 0, 1, NaN, 2, NaN, NaN, 2.5, NaN, 1, 0, -1, 4]);
    expect(table.taken).toBe(
      "class from the column “class”; “colour”: words, a column of 0 and 1 for each; “id” left out: names or dates tell no class",
    );
  });

  it.each<[string, string, string?]>([
    ["", "the file is empty"],
    ["a,b\n1,2\n3\n", "line 3: it has 1 field"],
    ["x\n1\n2\n", "each line has one value"],
    ["x,class\n1,a\n2,a\n", "names one class only"],
    ["x,class\n1,a\n2,\n3,b\n", "line 3: it has no class in the column “class”"],
    [
      `x,y\n${Array.from({ length: 70 }, (_, k) => `${"ab"[k % 2] ?? ""},${k}.5`).join("\n")}`,
      "name another as the class",
    ],
    ["<html><body>", "looks like HTML"],
    ['x,class\n1,"a\n', 'no closing "'],
    ["x,class\n1,a\n2,b\n", "there is no column “z”", "z"],
    [
      `${"x,".repeat(400)}class\n${"1,".repeat(400)}a\n${"2,".repeat(400)}b\n`,
      "2 classes and 400 features make 802 weights; at most 640",
    ],
    ["id,class\nr1,a\nr2,b\n", "no column is left"],
  ])("is refused in a sentence: $1", (text, words, column) => {
    const found = read(text, column);
    expect(found.ok ? "read" : found.error).toContain(words);
    expect(found.ok ? "" : found.error).toMatch(/^“my.csv”, line \d+: .*\.$/s);
  });

  it("says what is no text", () => {
    const found = parseExamples(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff), "my.xlsx", HASH);
    expect(found.ok ? "read" : found.error).toMatch(/^“my.xlsx”, line 1: /);
  });
});
