/** @file The figures of relaxed runs in Matplotlib. */
import { LOOKS, SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { geometryProgram, list } from "../../shared/geometry/python";
import { pyDash, pyLabel, pyList, pyLook, pyText, pyTitle, colorName } from "../../shared/python/text";
import { formatNumber } from "../../../ui/number";
import { twoValuesOf } from "../../../experiments/relaxation/law";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { geometryName } from "../../../experiments/geometry/potential";
import { runsPlot } from "../figure/runsPlot";
import { stylesOf } from "../look";
import { fanGeometries, GROWTHS } from "../run/relaxation/fan";
import { firstStepOf } from "../run/relaxation/firstStep";
import { systemOf } from "../run/relaxation/system";
import type { Coupling, RelaxationTrace } from "../run/relaxation/types";
import type { Geometry, RelaxationParams } from "../run/params";
import type { GeometryLook } from "../state";
import { FAN_RANGE, H_RANGE } from "./edges";
import { lawGrips } from "./lawGrips";
import { coinOf, exactProgram, relaxationProgram } from "./python";
import { COUPLING_COLORS, COUPLING_NAMES, growthOf, SWEEP } from "./look";
import { couplingsWords, fanWords, firstStepWords, runsWords } from "./words";

const runs = (): Plot =>
  runsPlot(runsWords(null), "Mean and median of the runs; between the dotted lines lie nine of ten.");

const looksOf = (geometries: readonly Geometry[]) =>
  stylesOf(geometries).map(
    (style) => `dict(label=${pyText(style.label)}, ${pyLook({ ...style, marker: null })})`,
  );

function firstStep(params: RelaxationParams): Plot {
  const first = firstStepOf(params, systemOf(params));
  const geometries = (first?.profiles ?? []).map(({ geometry }) => geometry);
  const looks = looksOf(geometries);
  const law = lawGrips(params.relaxation);
  return `
# The first step, on the row that the app drew.
row, rhs = ${list(first?.row ?? [])}, ${first?.rhs ?? 0}
profiles = []
${geometries
  .map(
    (geometry, i) => `${geometryProgram(geometry)}

profiles.append((${looks[i] ?? "dict()"}, *along(row, rhs, x0)))
`,
  )
  .join("\n")}
law = [${law.map(({ symbol, value }) => `(${pyLabel(symbol)}, ${value})`).join(", ")}]
zeros = [zero for _, _, zero, _ in profiles if zero < 1e6]
end = max([min(6, max(2.4, 1.15 * max(zeros + [2])))] + [1.1 * value for _, value in law if 1.1 * value <= 6])

fig, ax = plt.subplots(figsize=(7.2, 4.8))
for value in ${pyList(SWEEP)}:
    ax.plot([value, value], ${pyList(H_RANGE)}, ${pyLook(LOOKS.guide)}, label="_sweep")
for symbol, value in law:
    if value <= end:
        ax.plot([value, value], ${pyList(H_RANGE)}, color=INK, linewidth=1, label=symbol)
for look, h, zero, edge in profiles:
    lams = np.linspace(0, end, 121)
    if edge < end:
        lams = np.sort(np.r_[lams, edge * (1 - 0.05 * 0.6 ** np.arange(24))])
    heights = np.array([h(lam) for lam in lams]) / -h(1)
    if edge < end:
        lams, heights = np.r_[lams[lams < edge], edge, edge], np.r_[heights[lams < edge], 9, -9]
    ax.plot(lams, heights, **{**look, "label": f"{look['label']}, λ* = {zero:.4g}" if zero < 1e6 else f"{look['label']}, λ* = ∞"})
    ax.plot(zero, 0, "o", color=look["color"], markerfacecolor=PAPER, zorder=4, label="_zero")
ax.set(xlim=(0, end), ylim=(${H_RANGE.join(", ")}), xlabel="relaxation λ of the first step", ylabel="h(λ) / |h(1)|")
name_lines(ax)
finish(
    fig,
    ${pyTitle(firstStepWords(null))},
    ${pyText(`h(λ) = D(z, x_λ) − D(z, x_0) of the first step over its depth, the same for every z on the row. A ring: its second zero λ*, beyond which the step rises. Dotted: λ = ${SWEEP.join(", ")} of the paper’s sweep. Solid uprights: λ as its law has it.`)},
)`;
}

/** On a single number all p-norms are the same as Euclid’s. */
const ofOneCoordinate = (geometry: Geometry): string =>
  fullGeometry(geometry).kind === "pNorm"
    ? `# ${geometryName(geometry)}: on one coordinate it is Euclid’s\n${geometryProgram("euclidean")}`
    : geometryProgram(geometry);

function fan(params: RelaxationParams): Plot {
  const geometries = fanGeometries(params);
  const looks = looksOf(geometries);
  const growth = growthOf({ firstStep: firstStepOf({ ...params, beside: [] }, systemOf(params)) });
  return `
growths = np.exp(np.linspace(np.log(${GROWTHS.from}), np.log(${GROWTHS.to}), ${GROWTHS.points}))
curves = []


def lambda_stars():
    """The second zero of h(lambda) = D(r, y_lambda) - D(r, 1) for every growth r at once, y_lambda from 1 towards r; where there is none, the domain's end."""
    with np.errstate(all="ignore"):
        theta = geometry.gradient(np.ones(1))
        way = geometry.gradient(growths) - theta

        def conjugate(dual):
            y = geometry.inverse(dual)
            return dual * y - geometry.f(y)

        def falls(lam):
            """h < 0, by D(r, y) = phi(r) + phi*(theta_y) - r theta_y; beyond the domain it is not."""
            return conjugate(theta + lam * way) - conjugate(theta) < lam * way * growths

        low, high = np.ones(growths.size), np.full(growths.size, 2.0)
        while (on := falls(high) & (high < 1e6)).any():
            low, high = np.where(on, high, low), np.where(on, 2 * high, high)
        for _ in range(60):
            middle = (low + high) / 2
            below = falls(middle)
            low, high = np.where(below, middle, low), np.where(below, high, middle)
    # All curves pass (1, 2), where there is nothing to move.
    return np.where(abs(growths - 1) < 1e-9, 2, high)


${geometries
  .map(
    (geometry, i) => `${ofOneCoordinate(geometry)}

curves.append((${looks[i] ?? "dict()"}, lambda_stars()))
`,
  )
  .join("\n")}
fig, ax = plt.subplots(figsize=(7.2, 4.8))
for value in ${pyList(SWEEP)}:
    ax.plot([${GROWTHS.from}, ${GROWTHS.to}], [value, value], ${pyLook(LOOKS.guide)}, label=f"λ = {value:g}")
${
  growth === null
    ? ""
    : `ax.plot([${growth}, ${growth}], ${pyList(FAN_RANGE)}, ${pyLook(LOOKS.level)}, label="this step, r = ${formatNumber(growth)}")
`
}for look, edges in curves:
    ax.plot(growths, edges, **look)
ax.set(xscale="log", xlim=(${GROWTHS.from}, ${GROWTHS.to}), ylim=(${FAN_RANGE.join(", ")}), xlabel="growth r that the row asks of one coordinate", ylabel="largest safe relaxation λ*")
name_lines(ax)
finish(
    fig,
    ${pyTitle(fanWords(null))},
    "λ* for one coordinate that must grow r times. All curves pass (1, 2); only Euclid’s is flat. A relaxation above a curve rises in one step. Dotted: the paper’s sweep.",
)`;
}

const COUPLINGS: readonly Coupling[] = ["large", "independent", "small"];

/** The params with the same coin in this coupling. */
function coupledTo(params: RelaxationParams, coupling: Coupling): RelaxationParams {
  const two = twoValuesOf(params.relaxation);
  if (two === null) return params;
  const { first, second, probability } = two;
  return { ...params, relaxation: { kind: "coupled", values: [first, second], probability, coupling } };
}

function couplings(params: RelaxationParams): Plot {
  const system = systemOf(params);
  return `
curves = []
${COUPLINGS.map((coupling) => {
  const own = coupledTo(params, coupling);
  return `

${coinOf(own, system)}


${exactProgram(own, system)}
curves.append((${pyText(COUPLING_NAMES[coupling])}, ${colorName(COUPLING_COLORS[coupling])}, simulate()[0], exact))`;
}).join("\n")}

unit = mean[0] if 0 < mean[0] < np.inf else 1.0
fig, ax = plt.subplots(figsize=(7.2, 4.6))
for name, color, sampled, known in curves:
    if known is not None:
        ax.plot(known / unit, color=color, label=name)
    ax.plot(np.where(np.isfinite(sampled), sampled / unit, np.nan), color=color, linestyle="-" if known is None else ${pyDash(SECOND_DASHES.dotted)}, label=name if known is None else f"{name}, sampled")
ax.set(yscale="log", xlim=(0, steps), xlabel="step n", ylabel="D(z, $x_n$) / D(z, $x_0$)")
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(couplingsWords(null))},
    "The same values of λ with the same probabilities: the second on the largest residuals, on any, or on the smallest. Solid: the mean distance, exact where a dotted one of the runs is beside it.",
)`;
}

export const programs: Programs<RelaxationParams, RelaxationTrace, GeometryLook> = {
  computing: relaxationProgram,
  plots: { runs, firstStep, fan, couplings },
};
