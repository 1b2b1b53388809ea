/** @file A pinned flow: in links, behind the one that is shown, and in words. */
import { describe, expect, it } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import type { Mark, Picture } from "../../../src/charts/picture/types";
import { catalog } from "../../../src/labs/catalog";
import { comparison } from "../../../src/labs/geometry/flow/compared";
import { draw } from "../../../src/labs/geometry/draw";
import { geometry as lab } from "../../../src/labs/geometry/lab";
import { parts } from "../../../src/labs/geometry/parts";
import { part } from "../../../src/labs/geometry/run/flow/run";
import type { FlowTrace } from "../../../src/labs/geometry/run/flow/types";
import type { FlowParams } from "../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";
import { drain } from "../../../src/experiments/drain";

const flow = (given: Partial<FlowParams> = {}): FlowParams => ({ ...usualOfPart("flow"), ...given });
const run = (given?: Partial<FlowParams>): FlowTrace => {
  const params = flow(given);
  return part.merge(params, [])(part.plan(params, []).map((task) => drain(part.run(task))));
};
const open = (query: string) => decodeIn(lab, `#/geometry?v=1&${query}`, catalog);

describe("in a link", () => {
  it("is the query of a link to it, and opens again", () => {
    const pin = flow({ step: 0.5, geometries: ["burg"] });
    const link = encodeLink(lab, { params: flow(), view: { ...lab.view.usual, pin } });
    expect(link).toBe("#/geometry?v=1&part=flow&pin=v%3D1%26part%3Dflow%26geometry%3Dburg%26step%3D0.5");
    expect(decodeIn(lab, link, catalog)).toMatchObject({ scenario: { view: { pin } }, notices: [] });
  });

  it("may be of another part, which keeps it", () => {
    const { scenario, notices } = open("part=games&pin=part%3Dflow%26step%3D0.5");
    expect([scenario.view.pin, notices]).toEqual([flow({ step: 0.5 }), []]);
  });

  it.each([
    ["part=flow&pin=part%3Dflow%26step%3D-1", "In pin: step"],
    ["part=flow&pin=part%3Dflow%26pin%3Dv", 'In pin: "pin" is no key of a run of the geometry lab.'],
  ])("names what cannot be used of %s, and opens", (query, notice) => {
    const { scenario, notices } = open(query);
    expect(notices.map(({ message }) => message).join("\n")).toContain(notice);
    expect(scenario.params.part).toBe(new URLSearchParams(query).get("part"));
  });
});

type Path = Extract<Mark, { kind: "path" }>;
const pathsOf = (marks: readonly Mark[]): readonly Path[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? pathsOf(mark.marks) : mark.kind === "path" ? [mark] : []));
const curvesOf = (picture: Picture | null) =>
  new Map(
    picture?.layers
      .flatMap((layer) => ("marks" in layer ? pathsOf(layer.marks) : []))
      .flatMap((mark) => (mark.name === undefined ? [] : [[mark.name, mark] as const])),
  );
const behindIn = (picture: Picture | null) =>
  [...curvesOf(picture)].filter(([name]) => name.startsWith("pinned-"));

const VIEWPORT = { width: 420, height: null, theme: SCREEN };
const drawn = (figure: string, trace: FlowTrace, pinned: FlowTrace | null) =>
  draw(figure, { params: trace.params, view: lab.view.usual, trace, beside: { pinned } }, VIEWPORT);

describe("behind the run that is shown", () => {
  const trace = run({ step: 0.1, steps: 40 });
  const pinned = run({ step: 0.3, steps: 40 });
  const figures = parts.flow.figuresFor?.(trace.params) ?? [];

  it.each(figures)(
    "has in %s a curve for each geometry, paler and finer than those that are shown",
    (figure) => {
      const picture = drawn(figure, trace, pinned);
      const curves = curvesOf(picture);
      const behind = behindIn(picture);
      expect(behind).toHaveLength(pinned.runs.length);
      for (const [name, { stroke, width, dash }] of behind) {
        const shown = curves.get(name.slice("pinned-".length));
        expect([stroke, dash]).toEqual(["ink-faint", shown?.dash]);
        expect(shown?.stroke).not.toBe("ink-faint");
        expect(width).toBeLessThan(shown?.width ?? 0);
      }
    },
  );

  it.each(figures.filter((figure) => figure !== "smoothness"))(
    "is drawn in %s with the very lines that it has where it is shown on the same axes",
    (figure) => {
      const own = curvesOf(drawn(figure, pinned, trace));
      for (const [name, { d }] of behindIn(drawn(figure, trace, pinned)))
        expect(d).toBe(own.get(name.slice("pinned-".length))?.d);
    },
  );

  it("is named beside its lines, in the caption and in the description", () => {
    for (const figure of figures) {
      const picture = drawn(figure, trace, pinned);
      expect(JSON.stringify([picture?.layers, picture?.legend])).toContain('"pinned"');
      expect(picture?.caption.text).toContain(
        "Grey and fine, with the marks of its geometries: the pinned run.",
      );
      expect(picture?.description).toContain("Pinned run: ");
    }
  });

  it("says which geometry it has that is not shown, and that its loss is another", () => {
    const other = run({
      geometries: [{ kind: "tsallis", q: 0.5 }],
      problem: { kind: "crossEntropy", target: [0.2, 0.2, 0.6] },
    });
    const picture = drawn("distance", trace, other);
    expect(JSON.stringify([picture?.layers, picture?.legend])).toContain("pinned: ");
    expect(picture?.caption.text).toContain("with another loss: Cross-entropy with target (0.2, 0.2, 0.6)");
  });

  it("is not drawn among other points, and figure 1 says so", () => {
    const two = run({ problem: { kind: "crossEntropy", target: [0.8, 0.2] } });
    expect(behindIn(drawn("ways", trace, two))).toEqual([]);
    expect(drawn("ways", trace, two)?.caption.text).toContain("cannot be seen behind this one");
    expect(behindIn(drawn("loss", trace, two))).not.toEqual([]);
    expect(behindIn(drawn("ways", two, run({ ...two.params, step: 0.7 })))).not.toEqual([]);
  });

  it("is seen where ends are told entry by entry", () => {
    const four = run({ problem: { kind: "crossEntropy", target: [0.4, 0.3, 0.2, 0.1] } });
    const behind = run({ ...four.params, steps: 3 });
    expect(drawn("ways", four, behind)?.caption.text).toContain("Grey and fine");
    expect(
      JSON.stringify([drawn("ways", four, behind)?.layers, drawn("ways", four, behind)?.legend]),
    ).toContain('"pinned"');
  });

  it("changes nothing where none is pinned", () => {
    const seen = { params: trace.params, view: lab.view.usual, trace, beside: null };
    for (const figure of figures)
      expect(draw(figure, seen, VIEWPORT)?.layers).toEqual(drawn(figure, trace, null)?.layers);
  });
});

describe("in words", () => {
  it("says what differs and what came of it", () => {
    const [trace, pinned] = [run({ steps: 20 }), run({ steps: 60, geometries: ["entropy"] })];
    const { text: words } = comparison(trace, pinned);
    expect(words).toMatch(
      /^The pinned run has no Euclid, no Burg and steps 60 instead of 20\. entropy: .*; pinned: /,
    );
    expect(words).toContain("The pinned run goes on to step 60, beyond these axes.");
    expect(comparison(trace, trace).text).toContain("change anything");
  });

  it("lists what came of each of many geometries", () => {
    const geometries = ["entropy", "euclidean", "burg", { kind: "tsallis" as const, q: 0.5 }] as const;
    const given = { steps: 20, geometries: [...geometries] };
    const { text, each } = comparison(run(given), run({ ...given, step: 0.5 }));
    expect(text).toBe("The pinned run has step 0.5 instead of 0.1.");
    expect(each).toHaveLength(4);
    for (const one of each) expect(one).toMatch(/: .*; pinned: /);
  });
});
