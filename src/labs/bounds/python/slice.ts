/** @file Figure 1 in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import { exp } from "../../../core/elementary";
import { LOCAL_PROJECTED } from "../../shared/python/belief";
import type { Plot } from "../../shared/python/program";
import { colorName, PY_MARKERS, pyLabel, pyLook, pyTitle } from "../../shared/python/text";
import { CURVE_STYLES } from "../curves";
import { targetOf } from "../defaults";
import {
  CURVES,
  MEASURED_CURVES,
  type BoundsParams,
  type CurveId,
  type MeasuredCurveId,
} from "../run/params";
import { runSlice } from "../run/slice";
import { sliceDomain } from "../slice/domain";
import { VERDICT_MARKS } from "../slice/moving";
import { sliceWords } from "../slice/words";
import { wantedOf } from "../measured/measure";
import { measuredPart } from "./measured";

const verdictMark = (verdict: keyof typeof VERDICT_MARKS): string => {
  const { color, marker } = VERDICT_MARKS[verdict];
  return `"${PY_MARKERS[marker]}", ${colorName(color)}`;
};

/** Expressions for all beliefs on the slice. */
const VALUES: Readonly<Record<Exclude<CurveId, MeasuredCurveId>, string>> = {
  bound: "[eta_max(b) for b in beliefs]",
  entropyAware: "[eta_entropy_aware(b, 0) for b in beliefs]",
  mse: "[eta_entropy_aware(b, 0) / eta_max(b) for b in beliefs]",
  certified: "(beliefs[:, q > 0] / q[q > 0]).min(axis=1)",
  fejer: "[fejer_step(b, q) for b in beliefs]",
  thresholdMirror: "np.full(x.size, 2.0)",
  thresholdProjected: "[local_threshold(b) for b in beliefs]",
};

/** Expressions for the belief itself. */
const DOTS: Readonly<Partial<Record<CurveId, string>>> = {
  bound: "bound",
  entropyAware: "bound * brake",
  mse: "brake",
  certified: "(p / q).min()",
  fejer: "fejer_step(p, q)",
};

const isMeasured = (id: CurveId): id is MeasuredCurveId => MEASURED_CURVES.some((one) => one === id);

function curveLine(id: CurveId): string {
  const [x, values] = isMeasured(id) ? ["starts", `first_collapse["${id}"]`] : ["x", VALUES[id]];
  return `    (${pyLabel(CURVE_STYLES[id].label)}, ${x}, ${values}, dict(${pyLook(CURVE_STYLES[id])})),`;
}

const dotLine = (id: CurveId): readonly string[] => {
  const { color, marker } = CURVE_STYLES[id];
  const value = DOTS[id];
  const sign = PY_MARKERS[marker ?? "circle"];
  return value === undefined ? [] : [`    (${value}, "${sign}", ${colorName(color)}),`];
};

const AXES: Readonly<Record<BoundsParams["x"], (limit: number) => string>> = {
  belief: () => `x = np.union1d(np.linspace(0, 1, 401)[1:-1], 1 / (1 + np.exp(-kinks)))
rest = 1 - x`,
  logit: (limit) => `logit = np.union1d(np.linspace(${-limit}, ${limit}, 401), kinks)
x, rest = 1 / (1 + np.exp(-logit)), 1 / (1 + np.exp(logit))`,
};

/** Powers of ten on both sides of 1/2, about seven in all. */
function ticksFor(limit: number): string {
  const decades = Math.round(limit / Math.LN10);
  return `tails = 10.0 ** -np.arange(${decades}, 0, ${-Math.ceil(decades / 3)})
ax.set_xticks(np.r_[tails, 0.5, 1 - tails[::-1]])
ax.minorticks_off()
`;
}

const CAPTION = {
  two: "Up to the green line the paper claims contraction, up to the blue one the entropy brake would allow it.",
  more: (along: number) => `The slice moves class ${along}; the other classes keep their proportions.`,
};

export function slicePlot(params: BoundsParams): Plot {
  const { p, along, show, x: axis, y } = params;
  const target = targetOf(params);
  const domain = sliceDomain(runSlice(params), params, target);
  const { ids: measured } = wantedOf(params);
  const shown = CURVES.filter((id) => show.includes(id) && (!isMeasured(id) || measured.includes(id)));
  const wash = (id: "bound" | "entropyAware", ink: string) =>
    shown.includes(id) ? `\nax.fill_between(x, ${VALUES[id]}, color=${ink}, linewidth=0)` : "";
  const across =
    axis === "belief"
      ? "xlim=(0, 1)"
      : `xscale="logit", xlim=(${1 / (1 + exp(domain.x[1]))}, 1 - ${1 / (1 + exp(domain.x[1]))})`;
  const up = y === "log" ? `yscale="log", ylim=(${domain.y[0]}, 1.25 * top)` : "ylim=(0, 1.04 * top)";
  return `
# The slice: class ${along} has mass x, the other classes share the rest as they do in p.
along = ${along - 1}
shares = np.delete(p, along) / np.delete(p, along).sum()
kinks = np.log([shares.min(), shares.max()])  # where the least or the most likely class is another one
${AXES[axis](domain.x[1])}
beliefs = np.stack([np.insert(shares * r, along, m) for m, r in zip(x, rest)])
${shown.includes("thresholdProjected") ? `\n\n${LOCAL_PROJECTED}\n\n` : ""}${measuredPart(params)}
curves = [
${shown.map(curveLine).join("\n")}
]
dots = [  # at the belief
${shown.flatMap(dotLine).join("\n")}
]
top = max([step] + [min(np.max(values, where=np.isfinite(values), initial=0), 2.5) for _, _, values, _ in curves])
top = min(t for t in np.outer(10.0 ** np.arange(-2, 10), [1, 2, 2.5, 5]).ravel() if t >= max(top, 0.05) * (1 - 1e-9))
if step <= bound * brake:
    verdict, sign, ink = "within the brake", ${verdictMark("within the brake")}
elif step <= bound:
    verdict, sign, ink = "within the bound", ${verdictMark("within the bound")}
else:
    factor = format(step / bound, ".3g" if step < 1000 * bound else ",.0f")
    if factor == "1":  # what is exceeded never reads as kept
        factor = repr(float(step / bound))
    verdict, sign, ink = f"{factor} × bound", ${verdictMark("beyond the bound")}

fig, ax = plt.subplots(figsize=(7.2, 4.8))
ax.set(${across}, ${up}, xlabel="belief in class ${along}${p.length > 2 ? ", the others in proportion" : ""}", ylabel="step η")${wash("bound", "BOUND_WASH")}${wash("entropyAware", "ENTROPY_WASH")}
for name, start, values, look in curves:
    ax.plot(start, ${y === "log" ? "np.where(np.asarray(values) > 0, values, np.nan)" : "values"}, label=name, **look)
${axis === "logit" ? ticksFor(domain.x[1]) : ""}low, high = ax.get_ylim()
ax.plot([q[along]] * 2, [low, high], ${pyLook(NOTIONS.target, 1)}, label=f"target {q[along]:.3g}")
ax.plot([p[along]] * 2, [low, max([step] + [value for value, _, _ in dots if value <= high])], color=INK, linewidth=1, label="_belief")
for value, marker, color in dots:
    ax.plot(p[along], value, marker, color=color, zorder=3, label="_dot")
ax.plot(p[along], low, "o", color=INK, markerfacecolor=PAPER, markersize=7, clip_on=False, zorder=3, label="_grip")
ax.plot(p[along], step, sign, color=ink, markersize=8, zorder=4, label=f"η = {step:g}, {verdict}")
name_lines(ax)
finish(
    fig,
    ${pyTitle(sliceWords(params))},
    f"${p.length === 2 ? CAPTION.two : CAPTION.more(along)} At the belief {p[along]:.4g} the bound is {bound:.4g}; the step {step:g} is {verdict}.",
)`;
}
