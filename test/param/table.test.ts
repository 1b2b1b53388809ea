/** @file A param is spelt once; what is printed from it agrees: a link takes what a file takes, and each refuses the rest. */
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { boundsTable } from "../../src/labs/bounds/run/params";
import { stabilityTables } from "../../src/labs/stability/run/tables";
import { targets, trackingTable } from "../../src/labs/tracking/run/params";
import { choice } from "../../src/param/choice";
import { family, tag } from "../../src/param/family";
import type { Field, Given } from "../../src/param/field";
import * as kinds from "../../src/param/kind";
import { ofZod, schemaKit } from "../../src/param/schemas";
import { fieldsOf, param, rowsOf, schemaOf, usualOf, type Row, type Table } from "../../src/param/table";
import { stability } from "../../src/labs/stability/lab";

const every: readonly (readonly [string, Row])[] = [
  ...rowsOf(boundsTable).map((row) => ["bounds", row] as const),
  ...rowsOf(trackingTable).map((row) => ["tracking", row] as const),
  ...rowsOf(stability.view.table).map((row) => ["view", row] as const),
  ...Object.entries(stabilityTables).flatMap(([name, table]) =>
    rowsOf(table as Table<object>).map((row) => [name, row] as const),
  ),
];
const simple = every.flatMap(([table, [name, { kind }]]) =>
  // A rule and a source are texts in a link and objects in a file.
  "check" in kind && !["rule", "source"].includes(name)
    ? [{ table, name, kind: kind as kinds.Simple<unknown> }]
    : [],
);

// oxfmt-ignore
const values: readonly unknown[] = [
  -Infinity, NaN, -1e9, -12, -1, -1e-310, 0, 1e-310, 1e-300, 1e-100, 1e-15, 1e-6, 1e-3, 0.01, 0.1, 0.5,
  1, 1.5, 2, 9, 12, 16, 17, 2048, 2049, 4096, 1e5, 1e6, 1e6 + 1, 1e7, 1e9, 1e10, 4294967295, 4294967296,
  null, undefined, true, false, "", "x", "uniform", "mirrored", "mirror", "log", "flat", "dark", {},
  [], [1], [0.5, 0.5], [0, 1], [1, 0], [2, 1], [0.2, 0.3, 0.5], [0.5, 0.5, 0.5], [1e-310, 1], [-3, 0.7],
  [0.5, "a"], [1, 2, 3], Array.from({ length: 64 }, () => 1 / 64), Array.from({ length: 65 }, () => 1 / 65),
];

describe("a link takes what a scenario file takes", () => {
  test.each(simple)("$table.$name", ({ name, kind }) => {
    const schema = kind.schema(schemaKit);
    // From a link any text is taken as a name; there is nothing else in it.
    const some = ["figure", "hide"].includes(name)
      ? values.filter((value) => typeof value === "string")
      : values;
    const byLink = some.filter((value) => kind.check(value).ok);
    expect(byLink).toEqual(some.filter((value) => z.safeParse(ofZod(schema), value).success));
    expect(byLink.length).toBeLessThan(values.length);
  });
});

test("every param says what it means, and every key what it takes", () => {
  for (const [table, [name, { words }]] of every)
    expect([table, name, words]).toEqual([table, name, expect.stringMatching(/^\S.*\.$/)]);
  const fields = [...fieldsOf(boundsTable), ...fieldsOf(trackingTable), ...fieldsOf(stability.view.table)];
  for (const { key, about } of fields)
    expect([key, about.map((one) => one.values !== "" && one.words !== "")]).toEqual([
      key,
      about.map(() => true),
    ]);
  expect(targets.fields("target").length).toBe(9);
});

test("the usual params of a table are a copy", () => {
  usualOf(boundsTable).p.push(7);
  expect(usualOf(boundsTable).p).toEqual([0.32, 0.68]);
});

interface Ball {
  shape: "ball";
  radius: number;
}
interface Box {
  shape: "box";
  side: number;
  radius: number;
}
const shapes = family<Ball | Box>(
  {
    ball: {
      shape: tag("ball", "What it is.", true),
      radius: param(kinds.number({ above: 0 }), 1, "How wide."),
    },
    box: {
      shape: tag("box", "What it is."),
      side: param(kinds.number({ above: 0 }), 2, "How long."),
      radius: param(kinds.number({ atLeast: 0 }), 0, "How round the edges are."),
    },
  },
  ["shape"],
  ["shape"],
);

const given = (query: string): Given => {
  const pairs = query.split("&").map((pair) => pair.split("="));
  return new Map(pairs.map(([key = "", text = ""]) => [key, [text]]));
};
function read<State>(fields: readonly Field<State>[], base: State, query: string) {
  const said: string[] = [];
  const keys = given(query);
  const state = fields.reduce((so, field) => {
    const misplaced = field.misplaced(so, new Set(keys.keys()));
    const texts = keys.get(field.key);
    if (texts !== undefined && misplaced !== null) said.push(misplaced);
    return texts === undefined || misplaced !== null ? so : field.read(so, texts, (text) => said.push(text));
  }, base);
  return { state, said };
}

describe("a family of params", () => {
  const decode = (query: string) => read(shapes.fields, shapes.base(given(query)), query);

  test("a key implies its kind, a tag names it, and what has no place is named", () => {
    expect(decode("side=3").state).toEqual({ shape: "box", side: 3, radius: 0 });
    expect(decode("shape=ball&side=3")).toEqual({
      state: { shape: "ball", radius: 1 },
      said: ["side has no place beside shape=ball"],
    });
    expect(decode("shape=egg")).toEqual({
      state: { shape: "ball", radius: 1 },
      said: ['shape is "egg"; it must be one of ball, box. Used ball instead.'],
    });
  });

  test("a param is checked as its kind has it, and each meaning is told", () => {
    expect(decode("radius=0").said).toEqual(['radius is "0"; it must be above 0. Used 1 instead.']);
    expect(decode("shape=box&radius=0").said).toEqual([]);
    expect(shapes.fields.find(({ key }) => key === "radius")?.about).toEqual([
      { of: "ball", values: "above 0", words: "How wide." },
      { of: "box", values: "at least 0", words: "How round the edges are." },
    ]);
  });

  test("a file may leave the usual tag out", () => {
    const schema = shapes.schema(schemaKit);
    expect(z.parse(ofZod(schema), {})).toEqual({ shape: "ball", radius: 1 });
    expect(z.parse(ofZod(schema), { shape: "box" })).toEqual({ shape: "box", side: 2, radius: 0 });
    expect(z.safeParse(ofZod(schema), { side: 2 }).success).toBe(false);
  });
});

test("a choice spreads over the keys of its kinds", () => {
  interface Garden {
    plant: { kind: "tree"; height: number } | { kind: "row"; from: number; to: number };
  }
  const metres = kinds.number({ atLeast: 0 });
  const plants = choice<Garden["plant"]>(
    {
      tree: { table: { kind: tag("tree", "Which."), height: param(metres, 5, "How high.") } },
      row: {
        table: { kind: tag("row", "Which."), from: param(metres, 0, "Start."), to: param(metres, 9, "End.") },
        joined: {
          key: "between",
          of: ["from", "to"],
          kind: kinds.pairOf(metres, "from,to"),
          words: "Both ends.",
        },
      },
    },
    "What grows.",
  );
  const garden: Table<Garden> = { plant: param<Garden["plant"]>(plants, plants.starts.tree, "What grows.") };
  expect(plants.meant("plant", given("between=1,2"))).toBe("row");
  const row = { plant: plants.starts.row };
  expect(read(fieldsOf(garden), row, "between=1,2").state).toEqual({
    plant: { kind: "row", from: 1, to: 2 },
  });
  expect(read(fieldsOf(garden), row, "height=1").said).toEqual([
    "height belongs to plant=tree, but this link has plant=row",
  ]);
  expect(z.parse(ofZod(schemaOf(garden, schemaKit)), { plant: { kind: "tree" } })).toEqual({
    plant: { kind: "tree", height: 5 },
  });
});
