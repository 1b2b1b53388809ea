/** @file What a kind opens with: as usual, as many coordinates as there are, or what stays. */
import { expect, test } from "vitest";
import type { AnyMembers } from "../../src/param/kind";
import { full, opening, short } from "../../src/param/opening";
import { spelt, type Members } from "../../src/param/spelt";
import { vector } from "../../src/param/vector";

type Aim = { kind: "bow"; at: number[] } | { kind: "sling"; at: number[] } | { kind: "none" };

const at = {
  kind: vector(),
  words: "Where it flies.",
  row: { usualIn: (n: number) => Array.from({ length: n }, () => 1), stays: true },
} as const;
const members: Members<Aim> = { bow: { at }, sling: { at }, none: {} };
const all: AnyMembers = spelt<Aim>(members).members ?? {};
const usual = { kind: "bow", at: [5, 6] };

test.each([
  ["bow", { usual, dimension: 2 }, [5, 6]],
  ["bow", { usual, dimension: 3 }, [1, 1, 1]],
  ["bow", { usual }, [5, 6]],
  ["sling", { usual, dimension: 2 }, [1, 1]],
  ["sling", { usual, dimension: 2, from: full({ kind: "bow", at: [7, 8] }) }, [7, 8]],
  ["sling", { usual, dimension: 2, from: full("none") }, [1, 1]],
])("%s opens with %j at %j", (kind, around, wanted) => {
  expect(opening(kind, all, around)).toEqual({ kind, at: wanted });
});

test("what has no more than its kind is a word", () => {
  expect(short(opening("none", all, { usual }))).toBe("none");
  expect([full(2), short(full(2))]).toEqual([{ kind: "constant", value: 2 }, 2]);
});
