/** @file The pinned run behind the flows that are shown: its curves in grey on the same axes, and words about it. Pure. */
import type { FigureWords } from "../../../charts/picture/types";
import { PINNED_LABEL } from "../../shared/pinned/words";
import type { FlowTrace } from "../run/flow/types";
import { hasExcess, onSameGround, runsIn, type Column, type ShownRun } from "./runs";
import { problemText } from "./words";

/**
 * Its curves in grey, with the dash and marker of the same geometry if that is shown, too. These share one
 * label; other geometries are named.
 */
export function runsBehind(trace: FlowTrace, pinned: FlowTrace | null): readonly ShownRun[] {
  const looks = new Map(runsIn(trace).map(({ name, style }) => [name, style]));
  return (pinned === null ? [] : runsIn(pinned)).map((one, i) => {
    const same = looks.get(one.name);
    const label = same === undefined ? `${PINNED_LABEL}: ${one.name}` : i === 0 ? PINNED_LABEL : "";
    const { id } = one.style;
    const style = {
      ...(same ?? one.style),
      id: `${PINNED_LABEL}-${id}`,
      label,
      color: "ink-soft",
      fine: true,
    } as const;
    return { ...one, style };
  });
}

/** The number of rows up to the first one at or beyond `last`, where the axis ends. */
export function rowsUpTo({ run }: ShownRun, last: number): number {
  const past = run.t.findIndex((t) => t >= last);
  return past < 0 ? run.t.length : past + 1;
}

/** The column of the runs that a figure draws over the steps. */
export const columnOf = (trace: FlowTrace, figure: string): Column | null => {
  switch (figure) {
    case "distance":
      return "divergence";
    case "loss":
      return hasExcess(trace) ? "excess" : "objective";
    case "slope":
      return "gradientNorm";
    case "smoothness":
      return "smoothness";
    default:
      return null;
  }
};

const isDrawn = (pinned: FlowTrace, column: Column): boolean =>
  runsIn(pinned).some(({ run }) => run[column].some(Number.isFinite));

/** The sentence of a figure about the run behind; "" if none is pinned. */
export function behindWords(figure: string, trace: FlowTrace | null, pinned: FlowTrace | null): string {
  if (trace === null || pinned === null) return "";
  const column = columnOf(trace, figure);
  if (column === null && !onSameGround(trace, pinned))
    return "The pinned run is among other points and cannot be seen behind this one.";
  if (column !== null && !isDrawn(pinned, column)) return "The pinned run has no such curve.";
  const [here, there] = [trace, pinned].map(({ params }) => problemText(params));
  const other = here === there ? "" : `, with another loss: ${there}`;
  return `Grey and fine, with the marks of its geometries: the pinned run${other}.`;
}

const joined = (text: string, more: string): string => [text, more].filter((one) => one !== "").join(" ");

export const withBehind = (words: FigureWords, ...about: Parameters<typeof behindWords>): FigureWords => {
  const { caption } = words;
  return { ...words, caption: { ...caption, text: joined(caption.text, behindWords(...about)) } };
};

/** @param describe describes a run, for those who do not see the figure */
export function describeBoth(
  trace: FlowTrace,
  pinned: FlowTrace | null,
  describe: (trace: FlowTrace) => string,
): string {
  return pinned === null ? describe(trace) : `${describe(trace)} Pinned run: ${describe(pinned)}`;
}
