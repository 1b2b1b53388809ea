/** @file The figures of flows in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import type { FigureWords } from "../../../charts/picture/types";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyLook, pyLooks, pyText, pyTitle } from "../../shared/python/text";
import { stylesOf } from "../look";
import type { FlowTrace } from "../run/flow/types";
import type { FlowParams } from "../run/params";
import type { GeometryLook } from "../state";
import { levelOf } from "./draw";
import { flowProgram } from "./python";
import { lookOf, type Look } from "./runs";
import {
  distanceWords,
  gradientWords,
  objectiveWords,
  problemText,
  smoothnessWords,
  stepText,
  waysTitle,
} from "./words";

const looks = ({ geometries }: FlowParams): string => `${pyLooks(stylesOf(geometries))}
last = max(1, max(len(run["x"]) - 1 for run in runs))`;

const RING = `markersize=9, markerfacecolor="none", markeredgewidth=1.5`;

const TRIANGLE = `fig, ax = plt.subplots(figsize=(6.4, 6))
triangle(ax)
for run, look in zip(runs, looks):
    ax.plot(*flat(run["x"]), **look)
    ax.plot(*flat(run["x"][-1]), look["marker"], color=look["color"], markersize=8, zorder=4, label="_end")
z = next((run["z"] for run in runs if run["z"] is not None), None)
if z is not None:
    ax.plot(*flat(z), "o", color=TARGET, ${RING}, zorder=4, label="z")
ax.plot(*flat(start), "o", color=INK, markerfacecolor=PAPER, markersize=8, markeredgewidth=1.5, zorder=4, label="start")`;

const SLICE = `fig, ax = plt.subplots(figsize=(7.2, 4.6))
z = next((run["z"] for run in runs if run["z"] is not None), None)
if z is not None:
    ax.plot([0, last], [z[0], z[0]], ${pyLook(NOTIONS.target)}, label="z")
for run, look in zip(runs, looks):
    ax.plot(run["x"][:, 0], **look)
ax.set(xlim=(0, last), ylim=(0, 1), xlabel="step t", ylabel="belief in class 1")`;

const ENTRIES = `n = start.size
fig, ax = plt.subplots(figsize=(7.2, min(9, 2.4 + 0.3 * n)))
rows = np.arange(1, n + 1)
ax.axvline(0, color=INK_FAINT, linewidth=1)
ax.plot(start, rows, "o", color=INK, markerfacecolor=PAPER, markersize=8, markeredgewidth=1.5, label="start")
for run, look in zip(runs, looks):
    ax.plot(run["x"][-1], rows, look["marker"], color=look["color"], markersize=7, label=look["label"])
ax.set(xlim=limits([0], start, *(run["x"][-1] for run in runs)), ylim=(n + 0.5, 0.5), xlabel="where each run ends")
ax.set_yticks(rows[:: max(1, n // 24)], [f"$x_{{{i}}}$" for i in rows[:: max(1, n // 24)]])
key_above(ax, ax.get_lines())`;

const WAYS: Readonly<Record<Look, string>> = { triangle: TRIANGLE, slice: SLICE, entries: ENTRIES };
const MARKS: Readonly<Record<Look, string>> = {
  triangle: "Open circle: start; ring without a filling: z, the minimiser; each way ends at its mark.",
  slice: "Dashed: z, the minimiser.",
  entries: "Open circles: the start; marks: where each geometry ends.",
};

function ways(params: FlowParams): Plot {
  const look = lookOf(params);
  return `
${looks(params)}
${WAYS[look]}
${look === "entries" ? "" : "name_lines(ax)"}
finish(
    fig,
    ${pyTitle(waysTitle(params))},
    ${pyText(`${problemText(params)}; ${stepText(params)}, ${params.steps} steps. ${MARKS[look]}`)},
)`;
}

/** Curves over the steps, on a vertical axis of powers of ten. */
const overSteps = (column: string, up: string, more = "", also = "") => `
fig, ax = plt.subplots(figsize=(7.2, 4.4))
for run, look in zip(runs, looks):
    ax.plot(run["${column}"], **look)${more}
ax.set(yscale="log", xlim=(0, last), ylim=log_limits(*(run["${column}"] for run in runs)${also}), xlabel="step t", ylabel="${up}")
log_ticks(ax.yaxis)`;

const told = (words: FigureWords, caption: string) => `
name_lines(ax)
finish(fig, ${pyTitle(words)}, ${pyText(caption)})`;

const distance = (params: FlowParams): Plot =>
  looks(params) +
  overSteps("distance", "D(z, x)") +
  told(
    distanceWords(null),
    "D(z, x) at each step, D of the geometry: a step is Fejér where it falls. Near 1e-32 it is rounding.",
  );

const slope = (params: FlowParams): Plot =>
  looks(params) +
  overSteps("slope", "|∇f| along the set") +
  told(
    gradientWords(null),
    "Length of the part of ∇f that leads along the set: 0 at a minimum, on a face, too.",
  );

const loss = (params: FlowParams): Plot => `${looks(params)}
if any(run["excess"][0] >= 0 for run in runs):
    column, title = "excess", ${pyTitle(objectiveWords(null))}
    setting = dict(yscale="log", ylim=log_limits(*(run[column] for run in runs)), ylabel="f(x) − f(z)")
else:
    column, title = "objective", ${pyTitle(objectiveWords(null, false))}
    setting = dict(ylim=limits(*(run[column] for run in runs)), ylabel="f(x)")
fig, ax = plt.subplots(figsize=(7.2, 4.4))
for run, look in zip(runs, looks):
    ax.plot(run[column], **look)
ax.set(xlim=(0, last), xlabel="step t", **setting)
if column == "excess":
    log_ticks(ax.yaxis)
name_lines(ax)
finish(fig, title, "The same loss for all, so these curves may be compared.")`;

function smoothness(params: FlowParams): Plot {
  const [level] = levelOf(params);
  const value = level?.y[0];
  const line =
    level === undefined
      ? ""
      : `\nax.plot([0, ${params.steps}], [${value}, ${value}], ${pyLook(level.style)}, label="1/η")`;
  return (
    looks(params) +
    overSteps("smoothness", "L", line, value === undefined ? "" : `, [${value}]`) +
    told(
      smoothnessWords(null),
      "L = D_f(x⁺, x)/D(x⁺, x) of each step: how much more the loss bends than the geometry does. Where L ≤ 1/η the step lowers the loss.",
    )
  );
}

export const programs: Programs<FlowParams, FlowTrace, GeometryLook> = {
  computing: flowProgram,
  plots: { ways, distance, loss, slope, smoothness },
};
