/** @file The figures of one step in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import { SECOND_DASHES, withoutMarker } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { list as pyVector } from "../../shared/geometry/python";
import {
  PY_MARKERS,
  pyAim,
  pyDash,
  pyLook,
  pyLooks,
  pyText,
  pyTitle,
  withoutMarkers,
} from "../../shared/python/text";
import { fullGeometry } from "../../../experiments/geometry/geometry";
import { formatNumber } from "../../../ui/number";
import { stylesOf } from "../look";
import type { StepParams } from "../run/params";
import { isSimplex } from "../run/step/step";
import { targetOf } from "../run/step/target";
import type { StepTrace } from "../run/step/types";
import type { GeometryLook } from "../state";
import { METRIC_RADIUS } from "./metric";
import { stepProgram } from "./python";
import { fixedPower } from "./sum";
import { isSymmetric } from "./symmetric";
import { dualWords, edgeWords, stepTitle, sumWords } from "./words";

const geometriesOf = ({ geometry, beside }: StepParams) => [geometry, ...beside];

const looks = (params: StepParams): string => `
${pyLooks(withoutMarkers(stylesOf(geometriesOf(params))))}
markers = [${stylesOf(geometriesOf(params))
  .map(({ marker }) => `"${PY_MARKERS[marker ?? "circle"]}"`)
  .join(", ")}]`;

/** The balls around the point, or the ellipse of its metric. */
function balls({ geometry }: StepParams): string {
  const metric =
    fullGeometry(geometry).kind === "mahalanobis"
      ? `
ax.tricontour(*flat(lattice), left, levels=[${METRIC_RADIUS}], colors=INK, linewidths=0.8, linestyles="dotted")`
      : "";
  const right = isSymmetric(geometry)
    ? ""
    : `
    ax.tricontour(*flat(lattice), within(right), levels=[radius], colors=looks[0]["color"], linewidths=0.9, linestyles="dashed")`;
  return `within = lambda D: np.minimum(np.nan_to_num(D, nan=1e9), 1e9)
if 0 < radius < np.inf:
    ax.tricontour(*flat(lattice), within(left), levels=[radius], colors=looks[0]["color"], linewidths=0.9)${right}${metric}`;
}

function ballWords({ geometry }: StepParams): string {
  const metric =
    fullGeometry(geometry).kind === "mahalanobis" ? ` Black dots: the metric, D = ${METRIC_RADIUS}.` : "";
  return isSymmetric(geometry)
    ? ` Thin line: D ≤ r around the point, through its next.${metric}`
    : ` Thin lines: solid D(y, x) ≤ r, dashed D(x, y) ≤ r, through the next point.`;
}

const triangle = (params: StepParams): Plot => `${looks(params)}
fig, ax = plt.subplots(figsize=(6.6, 6.2))
triangle(ax)
ends = [np.transpose(flat(rows)) for rows in (grid, field)]
along = ends[1] - ends[0]
length = np.hypot(*along.T)
seen = length > 1e-3
along = along * (np.minimum(length, 0.75 / 8) / np.maximum(length, 1e-9))[:, None]
ax.quiver(*ends[0][seen].T, *along[seen].T, angles="xy", scale_units="xy", scale=1, width=0.003, color=INK_FAINT, alpha=0.55)
${balls(params)}
for one, look, marker in zip(steps, looks, markers):
    wrong = np.where((one["wrong"] >= 0).all(axis=1, keepdims=True), one["wrong"], np.nan)
    ax.plot(*flat(wrong), color=look["color"], linestyle=${pyDash(SECOND_DASHES.dotted)}, linewidth=1.2, label="_divided")
    ax.plot(*flat(wrong[-1]), marker, color=look["color"], markerfacecolor=PAPER, markersize=7, label="_divided end")
    ax.plot(*flat(one["way"]), **look)
    ax.plot(*flat(one["way"][-1]), marker, color=look["color"], markersize=7, zorder=4, label="_end")${
      params.reference === "none"
        ? ""
        : `
ax.plot(*flat(z), ${pyAim(10)}, markeredgewidth=1.4, label="z")`
    }
ax.plot(*flat(x), "o", color=INK, markerfacecolor=PAPER, markersize=8, markeredgewidth=1.6, zorder=5, label="point")
name_lines(ax)
finish(
    fig,
    ${pyTitle(stepTitle(params))},
    ${pyText(`Each way ends at its mark; dotted with a hollow mark: divided by its sum. Arrows: steps from elsewhere.${ballWords(params)}`)},
)`;

const classes = (params: StepParams): Plot => `${looks(params)}
rows = np.arange(1, x.size + 1)
fig, ax = plt.subplots(figsize=(7.2, min(9, 2.2 + 0.32 * x.size)))
ax.plot(x, rows, "o", color=INK, markerfacecolor=PAPER, markersize=9, markeredgewidth=1.6, label="point")
for one, look, marker in zip(steps, looks, markers):
    ax.plot(one["wrong"][-1], rows, marker, color=look["color"], markerfacecolor=PAPER, markersize=7, label="_divided")
    ax.plot(one["way"][-1], rows, marker, color=look["color"], markersize=7, label=look["label"])
ax.set(ylim=(x.size + 0.5, 0.5), xlabel="before and after the step")
ax.set_yticks(rows[:: max(1, x.size // 24)], [f"class {i}" for i in rows[:: max(1, x.size // 24)]])
key_above(ax, ax.get_lines())
finish(
    fig,
    ${pyTitle(stepTitle(params))},
    "Open circles: the point; marks: where each geometry’s step ends, hollow where it is divided by its sum.",
)`;

const step = (params: StepParams): Plot =>
  params.point.length === 3 && isSimplex(params.set) ? triangle(params) : classes(params);

const dual = (params: StepParams): Plot => `${looks(params)}


def across(theta):
    """Seen across (1, 1, 1), with the classes where the triangle has them."""
    return theta[..., 1] - theta[..., 0], (2 * theta[..., 2] - theta[..., 0] - theta[..., 1]) / 3**0.5


columns = min(2, len(steps))
fig, panels = plt.subplots(-(-len(steps) // columns), columns, figsize=(3.6 * columns, 3.1 * -(-len(steps) // columns) + 0.6), squeeze=False)
for ax in panels.ravel()[len(steps) :]:
    ax.axis("off")
for ax, one, look, marker in zip(panels.ravel(), steps, looks, markers):
    ax.set_title(look["label"], loc="left", fontsize=9, color=look["color"])
    ax.set(aspect="equal", xticks=[], yticks=[])
    ax.margins(0.12)
    for rows, looked, filling in (
        (one["wrong_dual"], dict(linestyle=${pyDash(SECOND_DASHES.dotted)}, linewidth=1.2), PAPER),
        (one["dual"], {key: look[key] for key in look if key == "linestyle"}, look["color"]),
    ):
        px, py = (np.where(np.isfinite(side), side, np.nan) for side in across(rows))
        ax.plot(px, py, color=look["color"], label="_way", **looked)
        ax.plot(px[-1], py[-1], marker, color=look["color"], markerfacecolor=filling, markersize=7, label="_end")
    ax.plot(*across(one["dual"][0]), "o", color=INK, markerfacecolor=PAPER, markersize=7, markeredgewidth=1.5, label="_point")
finish(
    fig,
    ${pyTitle(dualWords(null))},
    "θ = ∇φ(x), seen across (1, 1, 1): the θ of class 1 grows to the lower left, of class 2 to the lower right, of class 3 upwards. The exact step of a Legendre potential runs straight. Dotted, with a hollow mark: divided by its sum.",
)`;

const edge = (params: StepParams): Plot => `${looks(params)}
with np.errstate(all="ignore"):
    logs = np.log10(np.concatenate([one["edge"] for one in steps]))
logs = logs[np.isfinite(logs)]
low, high = max(-6, min(-1, logs.min(initial=0)) - 0.1), min(4, max(1, logs.max(initial=0)) + 0.15)
fig, ax = plt.subplots(figsize=(7.2, 4.8))
for one, look, marker in zip(steps, looks, markers):
    ax.plot(beliefs, one["edge"], marker=marker, markevery=(0.07, 0.15), **look)${
      geometriesOf(params).includes("burg")
        ? `
ax.plot([0, 1], [4, 4], ${pyLook(withoutMarker(NOTIONS.certified))}, label="4: proved for Burg")`
        : ""
    }
ax.set(yscale="log", xlim=(0, 1), ylim=(10**low, 10**high), xlabel="belief in class 1, p = (x, 1 − x)", ylabel="largest Fejér step η")
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(edgeWords(null))},
    ${pyText(`Cross-entropy with target (${formatNumber(params.slice)}, ${formatNumber(1 - params.slice)}): by belief the largest step after which it is no farther from the target, each geometry measured by its own divergence.`)},
)`;

function sum(params: StepParams): Plot {
  const own = stylesOf(geometriesOf(params)).flatMap((style, i) => {
    const geometry = geometriesOf(params)[i];
    const power = geometry === undefined ? null : fixedPower(geometry);
    return power === null
      ? []
      : [
          `    (${power}, "${PY_MARKERS[style.marker ?? "circle"]}", ${pyLook({ ...style, dash: "", marker: null }).slice(6)}, ${pyText(style.label)}),`,
        ];
  });
  return `
q = ${pyVector(targetOf(params) ?? [])}


def wrong_end(alpha):
    """The power 1/alpha of q over its sum; at 0 the largest classes alone."""
    with np.errstate(all="ignore"):
        end = np.where(q == q.max(), 1.0, 0.0 if alpha == 0 else np.exp(np.log(q / q.max()) / alpha))
    return end / end.sum()


fig, ax = plt.subplots(figsize=(6, 5.6))
triangle(ax)
ax.plot(*flat(np.array([wrong_end(2 * (k / 160) ** 2) for k in range(161)])), color=INK_SOFT, linewidth=1, label="_ends")
for alpha, name in (0, "α = 0"), (0.5, "½"), (1, "q, α = 1"), (2, "α = 2"):
    ax.plot(*flat(wrong_end(alpha)), "o", color=INK_SOFT, markersize=3.5, label=name)
ax.plot(*flat(q), ${pyAim(12)}, markeredgewidth=1.4, label="_target")
own = [
${own.join("\n")}
]
for alpha, marker, color, name in own:
    ax.plot(*flat(wrong_end(alpha)), marker, color=color, markerfacecolor=color if alpha == 1 else PAPER, markersize=8, zorder=4, label=name)
name_lines(ax)
finish(
    fig,
    ${pyTitle(sumWords(null))},
    "Cross-entropy steps divided by their sum have the fixed point q to the power 1/α over its sum, whatever η: the target q itself for the entropy alone, a vertex for Burg, √q for Euclid.",
)`;
}

export const programs: Programs<StepParams, StepTrace, GeometryLook> = {
  computing: stepProgram,
  plots: { step, dual, edge, sum },
};
