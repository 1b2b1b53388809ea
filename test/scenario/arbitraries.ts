/** @file Scenarios and broken links for property tests, with numbers near every edge on purpose. */
import fc from "fast-check";
import { CURVES, type BoundsParams } from "../../src/labs/bounds/run/params";
import type { StepRule, Target, TrackingParams } from "../../src/labs/tracking/run/params";
import type { Range, StabilityParams } from "../../src/labs/stability/run/params";
import { stepsShown } from "../../src/labs/stability/model/steps";
import { stabilityParams } from "../support/stabilityParams";
import type { View } from "../../src/scenario/types";
import type { PointingView } from "../../src/labs/shared/pointing";
import type { TimeView } from "../../src/labs/shared/view";
import { makeScenario, type Scenario } from "../support/scenarios";
import { BOUNDS_FIGURES } from "../../src/labs/bounds/figures";
import { ATLAS_LAYERS } from "../../src/labs/stability/map/layers";
import { partOf } from "../../src/labs/stability/parts";

const positive = fc.oneof(
  fc.double({ min: 1e-300, max: 1e9, noNaN: true }),
  fc.constantFrom(1e-300, 1e-7, 0.1 + 0.2, 1, 1e9),
);

function belief(classes: number): fc.Arbitrary<number[]> {
  const weight = fc.oneof(fc.double({ min: 1e-3, max: 1, noNaN: true }), fc.constantFrom(1e-15, 1));
  return fc.array(weight, { minLength: classes, maxLength: classes }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((w) => w / sum);
  });
}

const beliefOrUniform = (classes: number) => fc.oneof(fc.constant("uniform" as const), belief(classes));

const label = fc.option(
  fc
    .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
    .filter((text) => text.length <= 40 && text.trim() !== "" && !/\p{Surrogate}/u.test(text)),
  { nil: undefined },
);

function labelled<Rule extends StepRule>(rule: fc.Arbitrary<Rule>): fc.Arbitrary<StepRule> {
  return fc
    .tuple(rule, label)
    .map(([bare, text]): StepRule => (text === undefined ? bare : { ...bare, label: text }));
}

const rule: fc.Arbitrary<StepRule> = fc.oneof(
  labelled(positive.map((step) => ({ kind: "fixed" as const, step }))),
  labelled(positive.map((fraction) => ({ kind: "boundFraction" as const, fraction }))),
  labelled(
    fc
      .oneof(fc.double({ min: 1e-300, max: 1, maxExcluded: true, noNaN: true }), fc.constantFrom(0, 1e-6))
      .map((barrierCap) => ({ kind: "entropyAware" as const, barrierCap: barrierCap + 0 })),
  ),
  labelled(positive.map((scale) => ({ kind: "inverseSqrt" as const, scale }))),
  labelled(fc.constant({ kind: "certified" as const })),
  labelled(positive.map((fraction) => ({ kind: "fejer" as const, fraction }))),
);

const hash = fc.string({
  minLength: 64,
  maxLength: 64,
  unit: fc.constantFrom(..."0123456789abcdef".split("")),
});

const column = fc
  .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
  .filter((text) => text.length <= 200 && !/\p{Surrogate}/u.test(text));

function target(classes: number, steps: number): fc.Arbitrary<Target> {
  return fc.oneof(
    fc.record({
      kind: fc.constant("shift" as const),
      before: belief(classes),
      after: belief(classes),
      at: fc.nat(steps),
    }),
    fc
      .record({
        kind: fc.constant("drift" as const),
        from: belief(classes),
        to: belief(classes),
        start: fc.nat(steps - 1),
        length: fc.nat(steps),
      })
      .map(({ length, ...rest }) => ({ ...rest, end: Math.min(steps, rest.start + 1 + length) })),
    fc.record({
      kind: fc.constant("stream" as const),
      source: fc.oneof(
        fc.constant("seattle-weather" as const),
        hash.map((local) => ({ local })),
        fc.record({ local: hash, column }),
        fc
          .constantFrom({ divide: true } as const, { names: true } as const)
          .chain((choice) => hash.map((local) => ({ local, ...choice }))),
      ),
      window: fc.integer({ min: 1, max: 100_000 }),
    }),
  );
}

function view(steps: number, figures: readonly string[]): fc.Arbitrary<View & TimeView> {
  return fc.record({
    t: fc.option(fc.nat(steps)),
    span: fc.option(
      fc
        .tuple(fc.nat(steps - 1), fc.nat(steps))
        .map(([from, more]): [number, number] => [from, Math.min(steps, from + 1 + more)]),
    ),
    figure: fc.option(fc.constantFrom(...figures)),
    embed: fc.boolean(),
    theme: fc.constantFrom("auto", "light", "dark", "projector"),
  });
}

const bounds: fc.Arbitrary<Scenario> = fc
  .integer({ min: 2, max: 12 })
  .chain((classes) =>
    fc.tuple(
      fc.record<BoundsParams>({
        p: belief(classes),
        step: positive,
        target: beliefOrUniform(classes),
        along: fc.integer({ min: 1, max: classes }),
        triangle: belief(3),
        surface: fc.constantFrom("bound", "entropyAware"),
        show: fc.subarray([...CURVES]),
        x: fc.constantFrom("belief", "logit"),
        y: fc.constantFrom("linear", "log"),
      }),
      view(1_000_000, BOUNDS_FIGURES),
    ),
  )
  .map(([params, look]) => makeScenario("bounds", params, look));

const trackingRun = fc
  .tuple(fc.integer({ min: 2, max: 64 }), fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constant(1_000_000)))
  .chain(([classes, steps]) =>
    fc.tuple(
      fc.record<TrackingParams>({
        target: target(classes, steps),
        steps: fc.constant(steps),
        start: beliefOrUniform(classes),
        update: fc.constantFrom<TrackingParams["update"]>(
          "mirror",
          "projected",
          "burg",
          { kind: "tsallis", q: 0.5 },
          { kind: "alpha", alpha: 0 },
          { kind: "pNorm", p: 3 },
          { kind: "hypentropy", beta: 1e-3 },
          { kind: "formula", phi: "x*ln(x) + x^2" },
        ),
        floor: fc.double({ min: 1e-300, max: 1e-3, noNaN: true }),
        tolerance: fc.double({ min: 1e-300, max: 0.999, noNaN: true }),
        rules: fc.array(rule, { minLength: 1, maxLength: 6 }),
      }),
      view(steps, ["rule-1", "steps", "divergence", "paths"]),
    ),
  );

/** Some with another run pinned. */
const tracking: fc.Arbitrary<Scenario> = fc
  .tuple(trackingRun, fc.option(trackingRun), fc.boolean(), fc.option(fc.nat()))
  .map(([[params, look], other, beside, anchor]) =>
    makeScenario("tracking", params, {
      ...look,
      ...(anchor !== null && { anchor: 1 + (anchor % params.rules.length) }),
      ...(beside && { compare: "beside" as const }),
      ...(other && { pin: other[0] }),
    }),
  );

function inside([from, to]: Range): fc.Arbitrary<number> {
  const between = fc.double({ min: from, max: to, noNaN: true });
  return fc.oneof(between, fc.constantFrom(from, to)).map((x) => (Math.abs(x) < 1e-300 ? 0 : x));
}

/** What a view may point at beside these params. */
function pointed(params: StabilityParams): fc.Arbitrary<Pick<PointingView, "cell" | "cobweb">> {
  const nothing = fc.constant({});
  if (params.part === "orbits") return fc.oneof(nothing, fc.record({ cobweb: inside(stepsShown(params)) }));
  if (params.part !== "atlas") return nothing;
  const up = params.classes === 2 ? params.logStep : params.y;
  return fc.oneof(nothing, fc.record({ cell: fc.tuple(inside(params.x), inside(up)) }));
}

/** Any valid scenario. */
export const scenario: fc.Arbitrary<Scenario> = fc.oneof(
  bounds,
  tracking,
  stabilityParams.chain((params) =>
    fc
      .tuple(
        view(1_000_000, partOf(params).figures),
        params.part === "atlas" ? fc.subarray([...ATLAS_LAYERS]) : fc.constant<string[]>([]),
        pointed(params),
      )
      .map(([look, hide, at]) =>
        makeScenario("stability", params, { ...look, ...(hide.length > 0 && { hide }), ...at }),
      ),
  ),
);

const KEYS = [
  "v p step target along triangle surface show x y before after at from to between source window steps start",
  "part classes axis first second x y logStep width height iterations pairs sampling seed precision kept scan",
  "update floor tolerance rule t span figure hide cell cobweb embed theme pin compare __proto__ constructor toString hasOwnProperty",
]
  .join(" ")
  .split(" ");
const VALUES = [
  "slice",
  "rule-2",
  "cobweb",
  "0.5,0.5",
  "0.2,0.3,0.5",
  "1e999",
  "-0",
  "NaN",
  "%",
  "%E0%A4%A",
  "%00",
  "\ud800",
  "uniform",
  "drift",
  "stream",
  "start",
  "atlas",
  "audit",
  "pair",
  "mirrored",
  "boundFraction",
  "0.2,0.4",
  "3",
  "seattle-weather",
  "local:",
  "fixed:0.8:High",
  "certified::",
  "fejer",
  "9007199254740993",
  "1",
  "600",
  "",
  ",",
  ":",
];

/** Texts that are almost links. */
export const almostLink: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "#/bounds",
      "#/tracking",
      "#/stability",
      "#/",
      "#",
      "",
      "#/lecture/one",
      "https://x.org/#/tracking",
    ),
    fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 })),
        fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 12, unit: "binary" })),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([place, pairs]) => `${place}?${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`);
