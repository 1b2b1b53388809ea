/** @file What several labs have in their views: a moment and a stretch of a run; and the keys of what one points at in a picture. */
import * as kinds from "../../param/kind";
import { MAX_STEPS, TIME } from "../../param/limits";
import { param } from "../../param/table";
import { quote } from "../../param/text";
import type { Tell } from "../../scenario/types";
import type { ViewTable } from "../../scenario/view";

export interface TimeView {
  /** Step at which playback is paused; null = at the end. */
  t: number | null;
  /** Visible steps [from, to] of the time charts; null = all. */
  span: [number, number] | null;
}

/** @param stepsOf the length of the run; null in a lab that has none: version 1 of links and files has these keys in every lab */
export function timeView<Params>(stepsOf: (params: Params) => number | null): ViewTable<TimeView, Params> {
  const endOf = (params: Params) => stepsOf(params) ?? MAX_STEPS;
  return {
    t: {
      ...param<number | null>(
        kinds.orNull(kinds.number(TIME)),
        null,
        "The step at which playback is paused.",
      ),
      problem: (t, params) => {
        const end = endOf(params);
        return t === null || t <= end ? null : `step ${t} lies outside the run of ${end} steps`;
      },
    },
    span: {
      ...param<[number, number] | null>(
        kinds.orNull(kinds.pairOf(kinds.number(TIME), "from,to")),
        null,
        "The steps that the charts over time show.",
      ),
      problem: (span, params) => {
        if (span === null) return null;
        const [from, to] = span;
        if (from >= to) return `the span from ${from} to ${to} must run forwards`;
        const end = endOf(params);
        return to > end ? `the span to step ${to} lies outside the run of ${end} steps` : null;
      },
    },
  };
}

export interface PointingView {
  /** What is switched off in the figures, by name; absent: nothing. */
  hide?: string[] | undefined;
  /** Where on a map one points, in the units of its axes; absent: at the usual cell. */
  cell?: [number, number] | undefined;
  /** The step of a bifurcation diagram whose cobweb is shown; absent: a little beyond the local threshold. */
  cobweb?: number | undefined;
}

const hide = param<string[] | undefined>(
  kinds.orAbsent(kinds.texts),
  undefined,
  "What is switched off over the map of an atlas.",
);
const cell = param<[number, number] | undefined>(
  kinds.orAbsent(kinds.pairOf(kinds.number({}), "two numbers")),
  undefined,
  "The cell of an atlas that is pointed at, in the units of x and logStep (triangle: of x and y).",
);
const cobweb = param<number | undefined>(
  kinds.orAbsent(kinds.number({ above: 0 })),
  undefined,
  "The step of the orbits that is pointed at, whose cobweb is shown.",
);
export const POINTING = { hide, cell, cobweb };

/** Why there is no such thing to point at. */
export const NONE = {
  hide: (name: string) => `there is no ${quote(name)} to hide`,
  cell: "there is no map of cells here",
  cobweb: "there is no bifurcation diagram here",
} as const;

/** Of several names, an unknown one does not take the others with it. */
export const leaveOut = (name: string, why: string, tell: Tell) =>
  tell("hide", `hide names ${quote(name)}, ${why}. It was left out.`);

/** The keys of a lab where there is nothing to point at: links and files of version 1 may name them, and are told why not. */
export type NothingToPointAt = { [Name in keyof PointingView]?: undefined };
export function nothingToPointAt<Params>(): ViewTable<NothingToPointAt, Params> {
  const table: ViewTable<PointingView, Params> = {
    hide: {
      ...hide,
      problem: ([name] = []) => (name === undefined ? null : NONE.hide(name)),
      keep: (names = [], _, tell) => {
        for (const name of names) leaveOut(name, "but here nothing can be hidden", tell);
        return undefined;
      },
    },
    cell: { ...cell, problem: (at) => (at === undefined ? null : NONE.cell) },
    cobweb: { ...cobweb, problem: (step) => (step === undefined ? null : NONE.cobweb) },
  };
  // Every value has a problem and is left out: what remains is nothing.
  return table as unknown as ViewTable<NothingToPointAt, Params>;
}
