/** @file What several labs have in their views: a moment and a stretch of a run, and what one points at in a picture. */
import * as kinds from "../../param/kind";
import { MAX_STEPS, TIME } from "../../param/limits";
import { param } from "../../param/table";
import { quote } from "../../param/text";
import type { ViewTable } from "../../scenario/view";

/** From and to, with both ends. */
export type Reach = readonly [from: number, to: number];

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

/** What there is to point at with these params. */
export interface Pointable {
  /** What can be switched off. */
  readonly layers?: readonly string[] | undefined;
  /** The window of a map of cells, to the right and upwards. */
  readonly map?: readonly [Reach, Reach] | undefined;
  /** The steps of a bifurcation diagram. */
  readonly diagram?: Reach | undefined;
}

const isIn = (value: number, [from, to]: Reach) => value >= from && value <= to;

function cellProblem(cell: readonly [number, number], map: Pointable["map"]): string | null {
  if (!map) return "there is no map of cells here";
  const at = isIn(cell[0], map[0]) ? 1 : 0;
  const [value, [from, to]] = [cell[at], map[at]];
  return isIn(value, map[at]) ? null : `entry ${at + 1} is ${value}; the map goes from ${from} to ${to}`;
}

function cobwebProblem(step: number, diagram: Reach | undefined): string | null {
  if (diagram && isIn(step, diagram)) return null;
  return diagram
    ? `step ${step} lies outside the diagram, which goes from ${diagram[0]} to ${diagram[1]}`
    : "there is no bifurcation diagram here";
}

export function pointingView<Params>(
  pointableIn: (params: Params) => Pointable,
): ViewTable<PointingView, Params> {
  return {
    hide: {
      ...param<string[] | undefined>(
        kinds.orAbsent(kinds.texts),
        undefined,
        "What is switched off over the map of an atlas.",
      ),
      problem: (hide = [], params) => {
        const { layers } = pointableIn(params);
        const stranger = hide.find((name) => !layers?.includes(name));
        return stranger === undefined
          ? null
          : `there is no ${quote(stranger)} to hide${layers ? `, only ${layers.join(", ")}` : ""}`;
      },
      // Of several, an unknown one does not take the others with it.
      keep: (hide = [], params, tell) => {
        const { layers = [] } = pointableIn(params);
        for (const name of hide.filter((each) => !layers.includes(each)))
          tell(
            "hide",
            layers.length === 0
              ? `hide names ${quote(name)}, but here nothing can be hidden. It was left out.`
              : `hide names ${quote(name)}, which must be one of ${layers.join(", ")}. It was left out.`,
          );
        const known = hide.filter((name) => layers.includes(name));
        return known.length === 0 ? undefined : known;
      },
    },
    cell: {
      ...param<[number, number] | undefined>(
        kinds.orAbsent(kinds.pairOf(kinds.number({}), "two numbers")),
        undefined,
        "The cell of an atlas that is pointed at, in the units of x and logStep (triangle: of x and y).",
      ),
      problem: (cell, params) => (cell === undefined ? null : cellProblem(cell, pointableIn(params).map)),
    },
    cobweb: {
      ...param<number | undefined>(
        kinds.orAbsent(kinds.number({ above: 0 })),
        undefined,
        "The step of the orbits that is pointed at, whose cobweb is shown.",
      ),
      problem: (step, params) =>
        step === undefined ? null : cobwebProblem(step, pointableIn(params).diagram),
    },
  };
}

/** The keys of a lab where there is nothing to point at: links and files of version 1 may name them, and are told why not. */
export type NothingToPointAt = { [Name in keyof PointingView]?: undefined };
export const nothingToPointAt = <Params>(): ViewTable<NothingToPointAt, Params> =>
  // Every value has a problem and is left out: what remains is nothing.
  pointingView<Params>(() => ({})) as unknown as ViewTable<NothingToPointAt, Params>;
