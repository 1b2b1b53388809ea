/** @file One rule for numbers too near to 0, at every door: links, files, typed and pasted text, data, controls. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { beliefProblem } from "../../src/param/belief";
import { LEAST_SIZE, limitProblem } from "../../src/param/limits";
import { parseDataset } from "../../src/experiments/data/dataset";
import { parseBelief, parsePaste } from "../../src/experiments/typed";
import { moveAlong, setEntry } from "../../src/labs/shared/moves";
import { within } from "../../src/labs/shared/problem";
import { decodeLink } from "../support/scenarios";
import { parseScenario } from "../support/scenarios";

/** Positive, with every size below the least as likely, and the neighbours of the least on purpose. */
const size = fc.oneof(
  fc.integer({ min: -323, max: -301 }).map((power) => Number(`1e${power}`)),
  fc.integer({ min: -299, max: -20 }).map((power) => Number(`1e${power}`)),
  fc.constantFrom(
    Number.MIN_VALUE,
    2.2250738585072014e-308,
    LEAST_SIZE,
    LEAST_SIZE * (1 + 2 ** -52),
    LEAST_SIZE * (1 - 2 ** -52),
  ),
);

const beliefKeys: [lab: "bounds" | "tracking" | "stability", key: string, params: (p: number[]) => object][] =
  [
    ["bounds", "p", (p) => ({ p })],
    ["bounds", "target", (target) => ({ target })],
    [
      "tracking",
      "start",
      (start) => ({ start, target: { kind: "shift", before: [0.5, 0.5], after: [0.5, 0.5], at: 1 } }),
    ],
    ["tracking", "before", (before) => ({ target: { kind: "shift", before, after: [0.5, 0.5], at: 1 } })],
    ["tracking", "from", (from) => ({ target: { kind: "drift", from, to: [0.5, 0.5], start: 1, end: 2 } })],
    ["stability", "first", (first) => ({ part: "pair", first })],
    ["stability", "second", (second) => ({ part: "pair", second })],
    ["stability", "target", (target) => ({ part: "pair", target })],
  ];
const besides: Record<string, string> = {
  start: "&before=0.5,0.5&after=0.5,0.5",
  before: "&after=0.5,0.5",
  from: "&to=0.5,0.5",
  first: "&part=pair",
  second: "&part=pair",
  target: "&part=pair",
};

const linkTakes = (lab: string, key: string, text: string) =>
  !decodeLink(`#/${lab}?v=1&${key}=${text}${lab === "bounds" ? "" : (besides[key] ?? "")}`).notices.some(
    (notice) => notice.key === key,
  );

test("a belief with such an entry is taken everywhere or nowhere", () => {
  fc.assert(
    fc.property(size, (x) => {
      const taken = x >= LEAST_SIZE;
      const p = [x, 1];
      expect(beliefProblem(p, 2) === null).toBe(taken);
      expect(parseBelief(`${x} 1`).ok).toBe(taken);
      const file = parseDataset(new TextEncoder().encode(`${x} 1\n0.5 0.5\n`), "p.txt", {
        id: "a".repeat(64),
      });
      expect(file.ok ? "" : file.error).toMatch(taken ? /^$/ : /entry 1 is .*0 or at least 1e-300/);
      for (const [lab, key, params] of beliefKeys) {
        expect([key, linkTakes(lab, key, `${x},1`)]).toEqual([key, taken]);
        expect([key, parseScenario({ v: 1, lab, params: params(p) }).ok]).toEqual([key, taken]);
      }
    }),
    { numRuns: 60 },
  );
});

const OPEN = "every entry must be at least 1e-300 (try 1e-12)";
const CLOSED = "every entry must be 0 or at least 1e-300";

test("what is taken is said as it is, at every door of a belief", () => {
  for (const [lab, key, params] of beliefKeys)
    for (const x of [1e-310, 0, -0.1]) {
      const faces = key === "target" && lab === "stability";
      if (faces && x === 0) continue;
      const said = `entry 1 is ${x}; ${faces ? CLOSED : OPEN}.`;
      const { notices } = decodeLink(
        `#/${lab}?v=1&${key}=${x},1${lab === "bounds" ? "" : (besides[key] ?? "")}`,
      );
      expect(notices[0]?.message).toContain(said);
      expect(parseScenario({ v: 1, lab, params: params([x, 1]) })).toMatchObject({
        error: expect.stringContaining(said),
      });
      expect(parseBelief(`${x} 1`)).toEqual({
        ok: false,
        error: `This is no belief: entry 1 is ${x}; ${OPEN}.`,
      });
    }
});

test("no sentence about a number too near to 0 says that 0 is taken where it is not", () => {
  const limits = [{ above: 0 }, { atLeast: 0 }, {}, { atLeast: LEAST_SIZE }, { atLeast: -1, atMost: 1 }];
  expect(limits.map((each) => limitProblem(1e-310, each))).toEqual([
    "at least 1e-300",
    "at least 1e-300 in size where it is not 0",
    "at least 1e-300 in size where it is not 0",
    "at least 1e-300",
    "at least 1e-300 in size where it is not 0",
  ]);
  expect(within("step", { above: 0 })(1e-310)).toBe("1 × 10⁻³¹⁰ is no step: it must be at least 1 × 10⁻³⁰⁰");
  expect(within("class", { whole: true, atLeast: 1, atMost: 3 })(1e-310)).toBe(
    "1 × 10⁻³¹⁰ is no class: it must be a whole number at least 1 and at most 3",
  );
});

test("a number of that size is taken everywhere or nowhere, 0 as before", () => {
  fc.assert(
    fc.property(size, (x) => {
      const taken = x >= LEAST_SIZE;
      expect(limitProblem(x, { above: 0 }) === null).toBe(taken);
      expect(limitProblem(-x, { atMost: 1 }) === null).toBe(taken);
      expect(within("step", { above: 0 })(x) === null).toBe(taken);
      expect(linkTakes("bounds", "step", String(x))).toBe(taken);
      expect(linkTakes("stability", "start", String(x))).toBe(taken);
      expect(linkTakes("tracking", "rule", `fixed:${x}`)).toBe(taken);
      expect(parseScenario({ v: 1, lab: "bounds", params: { step: x } }).ok).toBe(taken);
    }),
    { numRuns: 60 },
  );
  expect(linkTakes("stability", "x", "0,1")).toBe(true);
  expect(linkTakes("stability", "target", "0,1")).toBe(true);
  expect(parseScenario({ v: 1, lab: "bounds", params: { step: 1e-310 } })).toEqual({
    ok: false,
    error: "params.step is 1e-310; it must be at least 1e-300.",
  });
});

test("bars, grips and pasted text never make one", () => {
  fc.assert(
    fc.property(size, fc.constantFrom(2, 3, 5), (x, classes) => {
      const p = Array.from({ length: classes }, (_, i) => (i === 0 ? 1 : 1e-300));
      expect(beliefProblem(setEntry(p, 1, x), 12)).toBeNull();
      expect(beliefProblem(moveAlong(p, 1, { x: 1, rest: x }), 12)).toBeNull();
      expect(parsePaste(`${x} 1`)).toMatchObject({ ok: true, p: [1e-12 / (1 + 1e-12), 1 / (1 + 1e-12)] });
    }),
  );
});
