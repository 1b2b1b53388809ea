/** @file A pinned run: in links, behind and beside the one that is shown, and in words. */
import { describe, expect, it } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import type { Mark, Picture, Tabled } from "../../../src/charts/picture/types";
import { MAX_PIN } from "../../../src/scenario/readPin";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";
import { catalog } from "../../../src/labs/catalog";
import { draw } from "../../../src/labs/tracking/draw";
import { figuresOf } from "../../../src/labs/tracking/figures";
import { tracking as lab } from "../../../src/labs/tracking/lab";
import type { TrackingParams } from "../../../src/labs/tracking/run/params";
import type { TrackingTrace } from "../../../src/labs/tracking/run/types";
import { comparison, partnerOf } from "../../../src/labs/tracking/words/pinned";
import { runTracking, tracking } from "../../support/drive";

const read = (hash: string) => decodeIn(lab, hash, catalog);
const withPin = (pin: string) => read(`#/tracking?v=1&pin=${encodeURIComponent(pin)}`);

describe("in a link", () => {
  it("is the query of a link to it, with all that is not as usual", () => {
    const pin = tracking({ steps: 400 });
    const params = tracking({ tolerance: 0.01 });
    const link = encodeLink(lab, { params, view: { ...lab.view.usual, pin } });
    expect(link).toBe("#/tracking?v=1&tolerance=0.01&pin=v%3D1%26steps%3D400");
    expect(read(link)).toMatchObject({ scenario: { params, view: { pin } }, notices: [] });
  });

  it.each([
    ["nonsense", 'pin is "nonsense", which is no query of a link. It was left out.'],
    ["steps=-3", 'In pin: steps is "-3"; it must be at least 1'],
    ["v=1&steps=200&pin=v=1", 'In pin: "pin" is no key of a run of the tracking lab. It was left out.'],
    ["v=7&steps=200", 'In pin: v is "7". It was read as version 1.'],
    ["v=1&t=3", 'In pin: "t" is no key of a run of the tracking lab. It was left out.'],
    ["v=1&rule=%zz", "has broken percent-encoding. It was left out."],
    [`v=1&rule=${"x".repeat(MAX_PIN)}`, `at most ${MAX_PIN} are read. It was left out.`],
    ["v=1&at=900&steps=200", "In pin: at cannot be used"],
  ])("names what cannot be used of %s, and opens", (pin, notice) => {
    const { scenario, notices } = withPin(pin);
    expect(notices.map(({ message }) => message).join("\n")).toContain(notice);
    expect(scenario.params).toEqual(lab.defaults);
  });
});

const shift = (before: number[], after: number[]): TrackingParams["target"] => ({
  kind: "shift",
  before,
  after,
  at: 60,
});
const LONG = shift([0.7, 0.2, 0.1], [0.1, 0.2, 0.7]);
const FIXED = (step: number): TrackingParams["rules"][number] => ({ kind: "fixed", step });
const run = (params: Partial<TrackingParams>) =>
  runTracking(tracking({ target: LONG, steps: 200, ...params }), null);

type Path = Extract<Mark, { kind: "path" }>;
const pathsOf = (marks: readonly Mark[]): readonly Path[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? pathsOf(mark.marks) : mark.kind === "path" ? [mark] : []));
const curvesOf = (picture: Picture | null) =>
  new Map(
    picture?.layers
      .flatMap((layer) => ("marks" in layer ? pathsOf(layer.marks) : []))
      .flatMap(({ name, d }) => (name === undefined ? [] : [[name, d] as const])),
  );

const VIEWPORT = { width: 420, height: null, theme: SCREEN };

function drawn(trace: TrackingTrace, pinned: TrackingTrace | null, figure: string, compare?: "beside") {
  const view = { ...lab.view.usual, ...(compare && { compare }) };
  return draw(figure, { params: trace.params, view, trace, beside: { pinned } }, VIEWPORT);
}

describe("of two runs side by side the clock goes on to the end of the longer", () => {
  const link = (query: string) => read(`#/tracking?v=1&steps=200&at=60&pin=steps%3D400%26at%3D60&${query}`);

  it("in a link, which may pause there and look there", () => {
    const { scenario, notices } = link("compare=beside&t=350&span=300,400");
    expect(notices).toEqual([]);
    expect(scenario.view).toMatchObject({ t: 350, span: [300, 400] });
    expect(encodeLink(lab, scenario)).toContain("&t=350&span=300,400");
  });

  it.each(["t=350", "compare=off&t=350", "compare=beside&t=401", "span=300,400"])(
    "but not with %s",
    (query) => {
      const { scenario, notices } = link(query);
      expect(notices).toHaveLength(1);
      expect(scenario.view).toMatchObject({ t: null, span: null });
    },
  );

  it("in a picture, whose axes both end there", () => {
    const [short, long] = [run({ rules: [FIXED(0.02)] }), run({ rules: [FIXED(0.02)], steps: 400 })];
    const numbers = (picture: Picture | null, half: string) =>
      JSON.stringify(picture?.layers.filter(({ id }) => id.startsWith(half)));
    for (const [shown, pinned] of [
      [short, long],
      [long, short],
    ] as const)
      for (const figure of ["rule-1", "steps", "divergence"]) {
        const picture = drawn(shown, pinned, figure, "beside");
        for (const half of ["shown", "pinned"]) expect(numbers(picture, half)).toContain('"400"');
      }
    expect(JSON.stringify(drawn(short, long, "steps")?.layers)).not.toContain('"400"');
  });

  it("and is not said to end before", () => {
    const [short, long] = [run({}), run({ steps: 400 })];
    expect(comparison(lab.fields, short, long)).toContain("beyond this axis");
    expect(comparison(lab.fields, short, long, false)).not.toContain("beyond this axis");
  });
});

describe("behind the run that is shown", () => {
  const trace = run({ rules: [FIXED(0.02), { kind: "certified" }] });
  const pinned = run({ rules: [FIXED(0.3), { kind: "certified" }] });

  it("is drawn with the very lines that it has in a picture of its own on the same axes", () => {
    for (const figure of figuresOf(2)) {
      const own = curvesOf(drawn(pinned, trace, figure));
      const behind = [...curvesOf(drawn(trace, pinned, figure))].filter(([name]) =>
        name.startsWith("pinned-"),
      );
      expect(behind).not.toEqual([]);
      expect(behind).toEqual(behind.map(([name]) => [name, own.get(name.slice("pinned-".length))]));
    }
  });

  it("is named beside its lines, in the caption and in the description", () => {
    for (const figure of figuresOf(2)) {
      const picture = drawn(trace, pinned, figure);
      expect(JSON.stringify(picture?.layers)).toContain('"pinned"');
      expect(picture?.caption.text).toContain("Grey: the pinned run");
      expect(picture?.description).toContain("Pinned run: ");
    }
  });

  it("changes nothing where none is pinned", () => {
    const seen = { params: trace.params, view: lab.view.usual, trace, beside: null };
    const withTable = (picture: Tabled | null) => ({ ...picture, table: picture?.table() });
    expect(withTable(draw("steps", seen, VIEWPORT))).toEqual(withTable(drawn(trace, null, "steps")));
  });

  it("is not drawn where its classes are others", () => {
    const two = run({ target: shift([0.8, 0.2], [0.2, 0.8]) });
    const picture = drawn(trace, two, "rule-1");
    expect([...curvesOf(picture).keys()].filter((name) => name.startsWith("pinned-"))).toEqual([]);
    expect(picture?.caption.text).toContain("other classes");
    expect([...curvesOf(drawn(trace, two, "divergence")).keys()].join()).toContain("pinned-kl-1");
  });

  it("stands on the right instead, on the same axes, if one wants", () => {
    const picture = drawn(trace, pinned, "divergence", "beside");
    const half = { ...VIEWPORT, width: Math.floor((VIEWPORT.width - 28) / 2) };
    expect(picture?.size.width).toBe(2 * half.width + 28);
    expect(picture?.description).toContain("Pinned run.");
    const ticks = (id: string) => picture?.layers.find((layer) => layer.id === `${id}-ticks`);
    expect(ticks("pinned")).toMatchObject({ at: [half.width + 28, 0] });
    expect(ticks("shown")).toBeDefined();
  });
});

describe("in words", () => {
  it("is compared rule by rule: the same rules, else those in the same place", () => {
    const [a, b, c] = [FIXED(0.1), FIXED(0.2), FIXED(0.3)];
    expect([0, 1].map((i) => partnerOf([a, b], [b, c], i))).toEqual([null, 0]);
    expect([0, 1].map((i) => partnerOf([a, b], [c, b], i))).toEqual([0, 1]);
    expect(partnerOf([a, b], [a], 1)).toBeNull();
  });

  it("says what differs and what came of it", () => {
    const trace = run({ rules: [FIXED(0.05)] });
    const pinned = run({ rules: [FIXED(0.1)], floor: 1e-9 });
    const words = comparison(lab.fields, trace, pinned).replace(/[\u2066-\u2069]/g, "");
    const [here, there] = [trace, pinned].map(({ rules }) => rules[0]?.summary.recoveredIn);
    expect(words).toContain(
      "The pinned run has η = 0.1 instead of η = 0.05 and floor 1e-9 instead of 1e-12.",
    );
    expect(words).toMatch(new RegExp(`back in ${here} steps.*pinned: .*back in ${there} steps`));
    expect(comparison(lab.fields, trace, trace)).toContain("change anything");
  });
});
