/** @file The figures of stochastic runs in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, SECOND_DASHES, withoutMarker } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyDash, pyLabel, pyLook, pyTitle } from "../../shared/python/text";
import { runsPlot } from "../figure/runsPlot";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { momentsOf, valuesOf } from "../../../experiments/relaxation/law";
import { corners } from "../run/stochastic/corners";
import { fullOracle } from "../run/stochastic/model";
import { fullSchedule } from "../run/stochastic/schedule";
import type { StochasticTrace } from "../run/stochastic/types";
import type { StochasticParams } from "../run/params";
import type { GeometryLook } from "../state";
import { scheduleProgram, stochasticProgram } from "./python";
import { meansWords, stepsWords, sumText, waysWords } from "./words";
import { placeOf } from "./ways";

const means = (): Plot =>
  runsPlot(meansWords(null), "Mean and median of the runs; between the dotted lines lie nine of ten.");

/** The panel that the run belongs to, if that is known. */
function placeIn(trace: StochasticTrace | null): number {
  const facts = trace?.facts ?? null;
  if (trace === null || facts === null || !trace.complete) return -1;
  const place = placeOf(trace, facts);
  return corners().findIndex(
    ({ vanishes, isFinite }) => place.vanishes === vanishes && place.isFinite === isFinite,
  );
}

const CORNER = corners()
  .map(
    ({ name, schedule, sumStep, isFinite, vanishes }) =>
      `    (${pyLabel(`η_{n} = ${name}, Ση_{n} ${sumText(sumStep)}`)}, lambda n: ${scheduleProgram(fullSchedule(schedule))}, "ΣY ${isFinite ? "finite" : "infinite"}, D ${vanishes ? "→ 0" : "stays"}", ${vanishes ? "CERTIFIED" : "VIOLATION"}),`,
  )
  .join("\n");

const fourWays = (_: StochasticParams, __: GeometryLook, trace: StochasticTrace | null): Plot => `
here = ${placeIn(trace)}  # the panel that the run belongs to; -1: none, or not known
corners = [
${CORNER}
]
times = np.unique(np.round(10_000 ** (np.arange(120) / 119)).astype(int))


def course(step):
    """E D_n / D_0 of x+ = x - step(n) (x + noise), the noise of variance 1, from x = 2."""
    E = [2.0]
    for n in range(10_000):
        E.append((1 - step(n)) ** 2 * E[-1] + step(n) ** 2 / 2)
    return np.array(E) / 2


fig, panels = plt.subplots(2, 2, figsize=(8, 6.4), sharex=True, sharey=True)
for k, (ax, (name, step, what, color)) in enumerate(zip(panels.ravel(), corners)):
    ax.set_title(f"{what}\\n{name}", loc="left", fontsize=9, color=INK_SOFT)
    ax.plot(times, course(step)[times], color=color, label="_exact")
    if k == here:
        present = np.asarray(mean if exact is None else exact) / mean[0]
        ax.plot(np.arange(1, steps + 1), present[1:], color=INK, linestyle=${pyDash(SECOND_DASHES.other)}, label="this run")
        ax.text(0.03, 0.05, "this run", transform=ax.transAxes, size=8.5, color=INK)
    ax.set(xscale="log", yscale="log", xlabel="step n", ylabel="E $D_n$ / $D_0$")
    ax.label_outer()
finish(
    fig,
    ${pyTitle(waysWords(null))},
    "A finite ΣY brings D to some limit, to 0 only if Ση is infinite; an infinite one takes the guarantee away, and D may go to 0 all the same. Dashed in its place: the mean of the present run.",
)`;

/** E D after a step as a parabola in the step, for Euclid with normal noise. */
function parabola({ oracle, relaxation, geometry }: StochasticParams): string {
  const full = fullOracle(oracle);
  const moments = momentsOf(relaxation);
  if (full.kind !== "gaussian" || moments === null || fullGeometry(geometry).kind !== "euclidean") return "";
  const { mean, square } = moments;
  return `
ahead = lambda x: 2 * ${mean} * max(0, gradient(x) @ (x - z)) / (${square} * (gradient(x) @ gradient(x) + ${full.sigma} ** 2 * x.size))
ax.plot(times, [ahead(way[t]) for t in times], ${pyLook(LOOKS.fejerExpected)}, label="expected Fejér step")
`;
}

function safeSteps(params: StochasticParams, _: GeometryLook, trace: StochasticTrace | null): Plot {
  const { oracle, relaxation } = params;
  const guaranteed = trace?.facts?.guaranteedStep ?? null;
  const isNoisy =
    valuesOf(relaxation) !== null &&
    fullOracle(oracle).kind !== "gaussian" &&
    !(fullOracle(oracle).kind === "exact" && relaxation === 1);
  return `
times = np.unique(np.r_[np.arange(min(17, len(way))), np.round(np.linspace(0, len(way) - 1, 41))].astype(int))
exact_step = [fejer_step(way[t], [gradient(way[t])], [1.0], [1.0], 60) for t in times]
fig, ax = plt.subplots(figsize=(7.2, 4.6))
${
  guaranteed === null
    ? ""
    : `ax.plot([0, steps], [${guaranteed}, ${guaranteed}], ${pyLook(withoutMarker(NOTIONS.certified))}, label="guaranteed 2/L = ${Number(guaranteed.toPrecision(4))}")
`
}ax.plot([0, steps], [local, local], ${pyLook(NOTIONS.local)}, label=f"near z: {local:.4g}")
ax.plot(times, exact_step, ${pyLook(withoutMarker(NOTIONS.fejer))}, label="exact Fejér step")
${
  isNoisy
    ? `ax.plot(times, [fejer_step(way[t], gradients(way[t]), lambdas, weights, 40) for t in times], ${pyLook(LOOKS.fejerExpected)}, label="expected Fejér step")
`
    : parabola(params)
}ax.plot(np.arange(steps + 1), [eta(n) for n in range(steps + 1)], ${pyLook(LOOKS.observed)}, label="step $η_n$")
ax.set(yscale="log", xlim=(0, steps), xlabel="step n", ylabel="step η")
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(stepsWords(null))},
    "Along the first run: the largest step after which the whole gradient comes no farther from z, and the largest that in the mean does not. Where the step is above the second, the mean rises in one step.",
)`;
}

export const programs: Programs<StochasticParams, StochasticTrace, GeometryLook> = {
  computing: stochasticProgram,
  plots: { means, fourWays, safeSteps },
};
