import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anotherRule,
  TRACKING_DEFAULTS,
  type StepRule,
  type TrackingParams,
} from "../../../src/labs/tracking/run/params";
import { setEntry } from "../../../src/labs/shared/moves";
import { trackingSchema } from "../../support/schemas";
import {
  MAX_EDITED_CLASSES,
  withBackedOff,
  withBelief,
  withClassAdded,
  withClassRemoved,
  withKind,
  withTime,
  movedBy,
  withSteps,
  withStepsFrom,
  withUsualTarget,
  type Edit,
} from "../../../src/labs/tracking/edit/params";

/** One whose steps fit any number of classes, and one that must be made to fit. */
const UPDATES: readonly TrackingParams["update"][] = [
  "mirror",
  {
    kind: "mahalanobis",
    matrix: [
      [2, 0.5, 0],
      [0.5, 1, -0.25],
      [0, -0.25, 0.5],
    ],
  },
];

const classesOf = ({ target }: TrackingParams) =>
  target.kind === "shift" ? target.before.length : target.kind === "drift" ? target.from.length : null;

/** Edits as a person makes them; each looks at the params as they are. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>((now) => ((classesOf(now) ?? 99) < MAX_EDITED_CLASSES ? withClassAdded(now) : {})),
  fc.nat(11).map<Edit>((index) => (now) => {
    const classes = classesOf(now) ?? 0;
    return classes > 2 ? withClassRemoved(now, index % classes) : {};
  }),
  fc.record({ name: fc.constantFrom("at", "start", "end"), t: fc.integer({ min: -5, max: 2000 }) }).map<Edit>(
    ({ name, t }) =>
      (now) =>
        withTime(now, name, t),
  ),
  fc.integer({ min: 1, max: 1_000_000 }).map<Edit>((steps) => (now) => withSteps(now, steps)),
  fc.constantFrom("shift", "drift", "stream").map<Edit>((kind) => (now) => withKind(now, kind)),
  fc.constant<Edit>(withUsualTarget),
  fc.nat(5).map<Edit>((index) => (now) => withBackedOff(now, index % now.rules.length)),
  fc.constantFrom("before", "after", "from", "to", "start").chain((key) =>
    fc
      .record({ index: fc.nat(11), x: fc.double({ min: 0.001, max: 0.999, noNaN: true }) })
      .map<Edit>(({ index, x }) => (now) => {
        const p =
          key === "start" ? now.start : (now.target as unknown as Record<string, number[] | undefined>)[key];
        if (p === undefined || p === "uniform") return {};
        return withBelief(now, key, setEntry(p, index % p.length, Number(x.toFixed(3))));
      }),
  ),
);

describe("editing", () => {
  it("keeps the params valid whatever is done in whatever order", () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 25 }), fc.constantFrom(...UPDATES), (sequence, update) => {
        let params: TrackingParams = { ...TRACKING_DEFAULTS, update };
        for (const edit of sequence) {
          params = { ...params, ...edit(params) };
          expect(trackingSchema.safeParse(params).error?.issues).toBeUndefined();
        }
      }),
    );
  });

  it("adds and removes a class everywhere at once", () => {
    const own = { ...TRACKING_DEFAULTS, start: [0.5, 0.3, 0.2] };
    const more = { ...own, ...withClassAdded(own) };
    expect(more.target).toMatchObject({ before: { length: 4 }, after: { length: 4 } });
    expect(more.start).toHaveLength(4);
    const fewer = { ...more, ...withClassRemoved(more, 1) };
    expect(fewer.target).toMatchObject({ before: { length: 3 }, after: { length: 3 } });
    expect(fewer.start).toHaveLength(3);
  });

  it("leaves the removed class's proportions to the others", () => {
    const patch = withClassRemoved(TRACKING_DEFAULTS, 1);
    expect(patch.target).toMatchObject({ before: [0.875, 0.125], after: [0.125, 0.875] });
  });

  it("keeps the jump at its share of a run that becomes too short for it", () => {
    expect(withSteps(TRACKING_DEFAULTS, 100)).toMatchObject({ steps: 100, target: { at: 50 } });
    expect(withSteps(TRACKING_DEFAULTS, 400)).toEqual({ steps: 400 });
    expect(movedBy(withSteps(TRACKING_DEFAULTS, 100))).toBe(
      "The jump moved with the end of the run, to step 50.",
    );
    expect(movedBy(withSteps(TRACKING_DEFAULTS, 400))).toBeNull();
  });

  it("brings the jump back when the run is made longer again, unless it was moved meanwhile", () => {
    const short = withStepsFrom(TRACKING_DEFAULTS, 100, null);
    const now = { ...TRACKING_DEFAULTS, ...short.patch };
    expect(now.target).toMatchObject({ at: 50 });
    expect({ ...now, ...withStepsFrom(now, 600, short.shortened).patch }).toEqual(TRACKING_DEFAULTS);
    const moved = { ...now, ...withTime(now, "at", 70) };
    expect(withStepsFrom(moved, 600, short.shortened).patch).toEqual({ steps: 600 });
  });

  it("keeps the distributions when a jump becomes a drift and back", () => {
    const drift = { ...TRACKING_DEFAULTS, ...withKind(TRACKING_DEFAULTS, "drift") };
    expect(drift.target).toMatchObject({
      kind: "drift",
      from: [0.7, 0.2, 0.1],
      to: [0.1, 0.2, 0.7],
      start: 300,
    });
    expect(withKind(drift, "shift").target).toEqual(TRACKING_DEFAULTS.target);
  });

  it("offers every kind of rule, the instructive ones first, each as it opens", () => {
    const rules: StepRule[] = [{ kind: "fixed", step: 0.3 }];
    while (rules.length < 7) rules.push(anotherRule(rules));
    expect(rules).toEqual([
      { kind: "fixed", step: 0.3 },
      { kind: "certified" },
      { kind: "fejer", fraction: 0.5 },
      { kind: "boundFraction", fraction: 1 },
      { kind: "inverseSqrt", scale: 1 },
      { kind: "entropyAware", barrierCap: 1e-6 },
      { kind: "fixed", step: 0.5 },
    ]);
  });

  it("backs a fallen rule off to exactly the bound, and says so in its name", () => {
    expect(withBackedOff(TRACKING_DEFAULTS, 0).rules?.[0]).toEqual({
      kind: "boundFraction",
      fraction: 1,
      label: "High at the bound",
    });
  });
});
