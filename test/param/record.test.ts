/** @file A record of a few entries is spelt once: a link, a file and a grammar agree, whatever is in them. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import * as z from "zod/mini";
import { startKind } from "../../src/labs/geometry/run/games/kinds";
import { tuneKind } from "../../src/labs/training/run/classification/kinds";
import { evaluateKind, modelKind, referenceKind } from "../../src/labs/training/run/language/kinds";
import { numeric } from "../../src/param/argument";
import { word } from "../../src/param/kind";
import { orNone, record, type RecordKind } from "../../src/param/record";
import { ofZod, schemaKit } from "../../src/param/schemas";

interface Spring {
  readonly pull: number;
  readonly turns: number;
  readonly end: "free" | "held";
}

const spring = record<Spring>(
  {
    pull: numeric({ above: 0, atMost: 9 }, "How far."),
    turns: numeric({ whole: true, atLeast: 1, atMost: 9 }, "How often."),
    end: { kind: word(["free", "held"]), words: "Where." },
  },
  {
    separator: "~;",
    problem: ({ pull, turns }) => (pull > turns ? `${turns} turns are too few for ${pull}` : null),
  },
);
const maybe = orNone(spring, { none: null, word: "none", opens: { pull: 1, turns: 2, end: "held" } });
const absent = orNone(spring, { none: undefined, word: "", opens: { pull: 1, turns: 2, end: "held" } });

const nothing = () => undefined;
type Reads = Pick<RecordKind<unknown>, "read">;
const read = (kind: Reads, text: string) => kind.read([text], "key", nothing);
const why = (kind: Reads, text: string) => {
  const reading = read(kind, text);
  return reading.ok ? null : reading.why;
};

const springs: fc.Arbitrary<Spring> = fc
  .record({
    pull: fc.double({ min: 1e-6, max: 9, noNaN: true }),
    turns: fc.integer({ min: 1, max: 9 }),
    end: fc.constantFrom("free" as const, "held" as const),
  })
  .map((one) => ({ ...one, pull: Math.min(one.pull, one.turns) }));

test("a link gives back what was written into it", () => {
  fc.assert(
    fc.property(springs, (value) => {
      for (const kind of [spring, maybe, absent])
        expect(read(kind, kind.write(value).join())).toEqual({ ok: true, value });
    }),
  );
  expect(maybe.write(null)).toEqual(["none"]);
  expect(read(maybe, "none")).toEqual({ ok: true, value: null });
  expect(absent.write(undefined)).toEqual([""]);
  expect(read(absent, "")).toEqual({ ok: true, value: undefined });
});

test("any separator is read, the first is written", () => {
  const value = { pull: 2, turns: 3, end: "free" } as const;
  expect(["2~3~free", "2;3;free", "2~3;free"].map((text) => read(spring, text))).toEqual(
    Array.from({ length: 3 }, () => ({ ok: true, value })),
  );
  expect(spring.write(value)).toEqual(["2~3~free"]);
  expect(spring.values).toBe("pull~turns~end");
});

const CLAUSE = /^(is ".*" ?.* must .+|cannot be used: .+)$/su;
const KINDS: Readonly<Record<string, RecordKind<never>>> = {
  spring,
  maybe,
  absent,
  model: modelKind,
  evaluate: evaluateKind,
  reference: referenceKind,
  tune: tuneKind,
  start: startKind,
} as unknown as Readonly<Record<string, RecordKind<never>>>;

describe.each(Object.entries(KINDS))("%s", (_, kind) => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[-0-9.e,:;~a-z]{0,24}$/),
    fc
      .array(fc.constantFrom("1", "2", "0.5", "32", "1024", "bytes", "none", "", "1e400", "-0", "NaN"))
      .map(String),
    fc.array(fc.constantFrom("0.5", "1.5", "3", "", "x")).map((pieces) => pieces.join(":")),
  );

  it("takes a text as a file takes the value, or says what is wrong in a clause", () => {
    const schema = ofZod(kind.schema(schemaKit));
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = read(kind, text);
        const isInFile = !reading.ok || z.safeParse(schema, reading.value).success;
        const unlike = reading.ok ? "" : reading.why.replace(CLAUSE, "");
        expect({ text, isInFile, unlike }).toEqual({ text, isInFile: true, unlike: "" });
        // What is written of it is in one spelling.
        expect(reading.ok ? read(kind, kind.write(reading.value as never).join()) : reading).toEqual(reading);
      }),
    );
  });
});

test("what is wrong is said of the entry, of the number of entries, or of all of them together", () => {
  expect(why(spring, "2~x~free")).toBe('is "2~x~free"; its turns must be a number');
  expect(why(spring, "2~3~loose")).toBe('is "2~3~loose"; its end must be one of free, held');
  expect(why(spring, "2~3")).toBe('is "2~3"; it must be pull~turns~end');
  expect(why(spring, "3~2~free")).toBe("cannot be used: 2 turns are too few for 3");
  expect(why(maybe, "2")).toBe('is "2"; it must be none, or pull~turns~end');
  expect(spring.check({ pull: 2, turns: 3 })).toMatchObject({
    problem: { message: "it needs end, as in pull~turns~end" },
  });
  expect(spring.check(null)).toMatchObject({ problem: { demand: "must be pull~turns~end" } });
});

test("an entry too many or too few is told of in every lab", () => {
  expect(why(evaluateKind, "2048")).toBe('is "2048"; it must be bytes,every');
  expect(why(evaluateKind, "2048,8,3")).toBe('is "2048,8,3"; it must be bytes,every');
  expect(why(evaluateKind, "2048,x")).toBe('is "2048,x"; its every must be a number');
  expect(why(modelKind, "1,32,2,32")).toBe(
    'is "1,32,2,32"; it must be layers,width,heads,context,vocabulary, the last one of bytes, 512, 1024',
  );
  expect(why(modelKind, "1,30,2,32,bytes")).toBe(
    "cannot be used: width 30 is no multiple of 8, four times the 2 heads; 24 is",
  );
  expect(why(modelKind, "1,32,2,32,256")).toBe(
    'is "1,32,2,32,256"; its vocabulary must be one of bytes, 512, 1024',
  );
  expect(why(referenceKind, "x")).toBe('is "x"; its weight must be a number');
  expect(why(referenceKind, "1,2")).toBe('is "1,2"; it must be none, or the weight');
  expect(why(tuneKind, "1:2:3")).toBe('is "1:2:3"; it must be from:factor:count:seeds');
  expect(why(startKind, "0.5,0.5")).toBe(
    "is \"0.5,0.5\"; it must be two strategies with ~ between: the row's and the column's",
  );
  expect(why(startKind, "0.5,0.5~x,1")).toBe('is "0.5,0.5~x,1": entry 1 must be a number');
});
