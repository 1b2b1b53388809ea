/** @file A pinned setting: in links, behind the one that is shown, and in words. */
import { describe, expect, it } from "vitest";
import { SCREEN } from "../../../src/charts/ink";
import type { Mark } from "../../../src/charts/picture/types";
import { catalog } from "../../../src/labs/catalog";
import { draw } from "../../../src/labs/bounds/draw";
import { BOUNDS_FIGURES } from "../../../src/labs/bounds/figures";
import { bounds as lab } from "../../../src/labs/bounds/lab";
import type { BoundsLook } from "../../../src/labs/bounds/look";
import { comparison } from "../../../src/labs/bounds/pinned/words";
import { BOUNDS_DEFAULTS, type BoundsParams } from "../../../src/labs/bounds/run/params";
import { runSlice } from "../../../src/labs/bounds/run/slice";
import type { BoundsTrace } from "../../../src/labs/bounds/run/types";
import { knownLevels } from "../../../src/labs/bounds/triangle/levels";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";

const given = (own: Partial<BoundsParams> = {}): BoundsParams => ({ ...BOUNDS_DEFAULTS, ...own });
const traceOf = (params: BoundsParams): BoundsTrace => ({ params, slice: runSlice(params), complete: true });

function drawn(
  figure: string,
  now: Partial<BoundsParams>,
  pin: Partial<BoundsParams> | null,
  compare?: BoundsLook["compare"],
) {
  const [params, levels] = [given(now), knownLevels("bound") ?? []];
  const beside = {
    levels,
    pinnedLevels: levels,
    measured: {},
    differs: "p 0.1",
    pinned: pin && traceOf(given(pin)),
  };
  const seen = { params, view: { ...lab.view.usual, compare }, trace: traceOf(params), beside };
  const picture = draw(figure, seen, { width: 640, height: null, theme: SCREEN });
  if (picture === null) throw new Error(`There is no ${figure}.`);
  return picture;
}

type Path = Extract<Mark, { kind: "path" }>;
const pathsOf = (marks: readonly Mark[]): readonly Path[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? pathsOf(mark.marks) : mark.kind === "path" ? [mark] : []));
const curvesOf = (picture: ReturnType<typeof drawn>) =>
  new Map(
    picture.layers
      .flatMap((layer) => ("marks" in layer ? pathsOf(layer.marks) : []))
      .flatMap((mark) => (mark.name === undefined ? [] : [[mark.name, mark] as const])),
  );
const behindIn = (picture: ReturnType<typeof drawn>) =>
  [...curvesOf(picture).keys()].filter((name) => name.startsWith("pinned-"));

const textsOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => {
    if (mark.kind === "group") return textsOf(mark.marks);
    return mark.kind === "text" ? [mark.placed.text.map(({ text }) => text).join("")] : [];
  });
const ticksOf = ({ layers }: ReturnType<typeof drawn>) =>
  layers.flatMap((layer) => ("marks" in layer ? textsOf(layer.marks) : []));

describe("in a link", () => {
  it("is the query of a link to it, and opens again", () => {
    const pin = given({ p: [0.1, 0.9], step: 0.2 });
    const link = encodeLink(lab, { params: given(), view: { ...lab.view.usual, pin } });
    expect(link).toBe("#/bounds?v=1&pin=v%3D1%26p%3D0.1,0.9%26step%3D0.2");
    expect(decodeIn(lab, link, catalog)).toMatchObject({ scenario: { view: { pin } }, notices: [] });
  });

  it("names what cannot be used of it, and opens", () => {
    const { scenario, notices } = decodeIn(lab, "#/bounds?v=1&pin=p%3D0.1%2C0.9%26step%3D-1", catalog);
    expect(notices.map(({ message }) => message).join()).toContain("In pin: step");
    expect(scenario.view.pin?.p).toEqual([0.1, 0.9]);
  });
});

describe("where it is seen", () => {
  const now = { p: [0.2, 0.8] };
  const pin = { p: [0.4, 0.6], step: 3 };

  it.each(BOUNDS_FIGURES)("off, %s is what it is without a pinned setting", (figure) => {
    const { table: _, ...own } = drawn(figure, now, null);
    expect(drawn(figure, now, pin, "off")).toMatchObject(own);
  });

  it.each(BOUNDS_FIGURES)("side by side, %s holds both, says so, and has nothing behind", (figure) => {
    const both = drawn(figure, now, pin, "beside");
    const size = { width: 640, height: expect.any(Number) };
    expect(both).toMatchObject({ size });
    expect(both.layers.length).toBe(2 * drawn(figure, now, null).layers.length);
    expect(both.caption.text).toContain("On the right the pinned run: p 0.1.");
    expect(behindIn(both)).toEqual([]);
  });

  it("side by side, both have axes that hold both", () => {
    const count = (picture: ReturnType<typeof drawn>) =>
      ticksOf(picture).filter((text) => text === "4").length;
    expect(count(drawn("slice", now, null))).toBe(0);
    expect(count(drawn("slice", now, pin, "beside"))).toBe(2);
  });
});

describe("behind the setting that is shown", () => {
  it("has the curves that are others, with the lines they have where they are shown on the same axes", () => {
    const [now, pin] = [{ p: [0.2, 0.8] }, { p: [0.4, 0.6], target: [0.7, 0.3] }];
    expect(behindIn(drawn("slice", now, pin))).toEqual(["pinned-certified", "pinned-fejer"]);
    const [behind, own] = [curvesOf(drawn("slice", now, pin)), curvesOf(drawn("slice", pin, now))];
    for (const id of ["certified", "fejer"]) expect(behind.get(`pinned-${id}`)?.d).toBe(own.get(id)?.d);
  });

  it("has all of its curves where the others share otherwise, and stays inside the axes", () => {
    const pin = { p: [0.5, 0.3, 0.2], step: 3 };
    expect(behindIn(drawn("slice", { p: [0.2, 0.4, 0.4] }, pin))).toHaveLength(4);
    expect(ticksOf(drawn("slice", { p: [0.2, 0.4, 0.4] }, pin))).toContain("4");
  });

  it.each(BOUNDS_FIGURES)("is told in the caption and the description of %s, and named in it", (figure) => {
    const picture = drawn(figure, { p: [0.2, 0.3, 0.5] }, { p: [0.6, 0.3, 0.1] });
    expect(picture.caption.text).toContain("the pinned setting");
    expect(picture.description).toContain(" Pinned: ");
    expect(JSON.stringify(picture.layers)).toContain('"pinned"');
  });

  it("is not told of a triangle on which it stands as what is shown does", () => {
    expect(drawn("triangle", { p: [0.2, 0.8] }, { p: [0.4, 0.6] }).caption.text).not.toContain("pinned");
  });

  it("says that what its runs measured is not drawn", () => {
    expect(drawn("slice", {}, { show: ["bound", "collapseMirror"] }).caption.text).toContain("is not drawn");
  });
});

describe("in words", () => {
  it("says what differs, what each step may be, and what one step does", () => {
    expect(comparison(given({ p: [0.2, 0.8], step: 0.3 }), given({ p: [0.4, 0.6], step: 0.3 }))).toBe(
      "The pinned setting has p 0.4,0.6 instead of 0.2,0.8. There *η*_max\u00a0=\u00a00.533, here 0.1; " +
        "*η*_CE\u00a0=\u00a00.118, here 0.0439; *η*_cert\u00a0=\u00a00.8, here 0.4; *η*_F\u00a0=\u00a01.95, here 1.48. " +
        "Its step is within the bound, this one beyond the bound. *D*_KL(target‖belief): " +
        "one step there takes it from 0.0204 to 0.00980, here takes it from 0.223 to 0.0825.",
    );
  });

  it("calls steps the same that differ by rounding alone, and a setting that is this one so", () => {
    expect(comparison(given({ p: [0.2, 0.3, 0.5] }), given({ p: [0.5, 0.3, 0.2] }))).not.toContain("*η*_CE");
    expect(comparison(given(), given({ show: ["bound"] }))).toContain("is this one");
  });
});
