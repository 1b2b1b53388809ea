/** @file The atlas in Matplotlib: cells, and over them what is claimed, proved, exact and observed. */
import type { Plot } from "../../../../shared/python/program";
import { pyLabel, pyLook, pyTitle } from "../../../../shared/python/text";
import { curvesShown, overlayOf, texturesShown, type OverlayId } from "../../../figure/curves";
import { levelStyle } from "../../../map/levels";
import { atlasWords, setting } from "../../../map/words";
import type { AtlasParams, SliceAtlas, TriangleAtlas } from "../../../run/params";
import type { StabilityLook } from "../../../look";
import { UPDATE_NAMES } from "../../../../../experiments/update";
import { CLAIMS, toolsFor } from "./claims";

/** Draws the cells of a rectangle, given its edges. */
const CELLS = (params: AtlasParams, textures: boolean) => `
def on_map(values):
    """Values of the cells as rows, the lowest first; nothing outside of the triangle."""
    cells = np.full(inside.size, np.nan)
    cells[inside] = values
    return cells.reshape(${params.height}, ${params.width})


def draw_cells(fig, ax, x, y):
    """Green: converged, the darker the later; what collapsed${textures ? " is hatched" : ""}, what wanders${textures ? " dotted" : ""}."""
    green = LinearSegmentedColormap.from_list("green", [tint(BOUND, 0.1), tint(BOUND, 0.8)])
    times = on_map(np.where(converged, settled + 1.0, np.nan))
    mesh = ax.pcolormesh(x, y, np.ma.masked_invalid(times), cmap=green, norm=LogNorm(1, ${params.iterations + 1}), rasterized=True)
    bar = fig.colorbar(mesh, ax=ax, orientation="horizontal", shrink=0.5, aspect=40, pad=0.02)
    bar.set_label("step from which it stayed near the target, + 1", size=8)
    middles = (x[1:] + x[:-1]) / 2, (y[1:] + y[:-1]) / 2
    patches = []
    for name, cells, ink, share, hatch in (("collapsed", collapsed, VIOLATION, 0.62, "${textures ? "////" : ""}"), ("wandering", ~converged & ~collapsed, INK_FAINT, 0.5, "${textures ? "..." : ""}")):
        patches.append(Patch(facecolor=tint(ink, share), edgecolor=PAPER, hatch=hatch, label=name))
        if cells.any():
            plain = LinearSegmentedColormap.from_list(name, [tint(ink, share)] * 2)
            where = on_map(cells.astype(float))
            ax.pcolormesh(x, y, np.ma.masked_where(where != 1, where), cmap=plain, rasterized=True)
            if hatch and min(where.shape) > 1 and np.nanmin(where) != np.nanmax(where):
                ax.contourf(*middles, np.nan_to_num(where), levels=[0.5, 1.5], colors="none", hatches=[hatch])
    return patches
`;

const rates = (ids: readonly OverlayId[]) => ids.filter((id) => id !== "measured");

const unit = ({ rule }: AtlasParams, id: OverlayId) =>
  rule.kind === "fixed" ? "" : ` / eta_max(${id === "local" ? "q" : "p"})`;

const claimLine = (params: AtlasParams, id: Exclude<OverlayId, "measured">) =>
  `    "${id}": lambda p, q: ${CLAIMS[id]}${unit(params, id)},`;

const ACROSS_TITLES = {
  target: "target in class 1, q = (x, 1 − x)",
  start: "start in class 1, p = (x, 1 − x)",
} as const;
const UP_TITLES = { fixed: "step η", boundFraction: "step as a fraction of η_{max}(p_{t})" } as const;

const caption = (params: AtlasParams) =>
  JSON.stringify(
    `Each cell is a run of ${params.iterations} steps, ${UPDATE_NAMES[params.update].full}, ${setting(params)}. `,
  );
const COUNTED_CELLS = `f"{converged.mean():.1%} converged, {collapsed.mean():.1%} collapsed, {(~converged & ~collapsed).mean():.1%} wander."`;

function onSlice(params: SliceAtlas, shown: readonly OverlayId[]): string {
  const { x, logStep, width, height, update } = params;
  const looks = shown.map((id) => {
    const style = overlayOf(id, update);
    return `    "${id}": dict(${pyLook(style)}, label=${pyLabel(style.label)}),`;
  });
  const measured = `
# The lower edge of the first row that did not converge above one that did.
arrived = converged.reshape(${height}, ${width})
began = np.argmax(arrived, axis=0)
stops = np.argmin(np.where(np.arange(${height})[:, None] < began, True, arrived), axis=0)
holds = np.where(np.arange(${height})[:, None] < began, True, arrived).all(axis=0)
curves["measured"] = np.where(arrived.any(axis=0) & ~holds, up[stops], np.nan)
`;
  return `
across = np.linspace(${x.join(", ")}, ${width + 1})
up = 10 ** np.linspace(${logStep.join(", ")}, ${height + 1})
columns = centres(${x.join(", ")}, ${width})
pairs = list(zip(np.broadcast_to(start, here.shape).T, np.broadcast_to(target, here.shape).T))[:${width}]
curves = {name: np.array([claim(p, q) for p, q in pairs]) for name, claim in claims.items()}
${shown.includes("measured") ? measured : ""}
fig, ax = plt.subplots(figsize=(7.2, 5.8))
ax.set(yscale="log", xlim=(${x.join(", ")}), ylim=(up[0], up[-1]), xlabel="${ACROSS_TITLES[params.axis]}", ylabel=${pyLabel(UP_TITLES[params.rule.kind])})
ax.grid(False)
patches = draw_cells(fig, ax, across, up)
looks = {
${looks.join("\n")}
}
for name, look in looks.items():
    if ((curves[name] >= up[0]) & (curves[name] <= up[-1])).any():
        ax.plot(columns, curves[name], **look)
name_lines(ax, extra=patches)`;
}

const NODE_COUNT = 65;

function onTriangle(params: TriangleAtlas, shown: readonly OverlayId[]): string {
  const { x, y, width, height, axis, step } = params;
  const looks = rates(shown).map((id) => {
    const style = levelStyle(id, params);
    return `    "${id}": dict(${pyLook({ ...style, marker: null })}, label=${pyLabel(style.label)}),`;
  });
  const pair = axis === "start" ? "b, target[:, 0]" : "start[:, 0], b";
  const measured = `
arrived = on_map(converged.astype(float))
if np.nanmin(arrived) != np.nanmax(arrived):
    ax.contour((across[1:] + across[:-1]) / 2, (up[1:] + up[:-1]) / 2, np.ma.masked_invalid(arrived), levels=[0.5], colors=INK, linewidths=1.2)
    ax.plot([], [], color=INK, label="border of arrival, observed")`;
  return `
across = np.linspace(${x.join(", ")}, ${width + 1})
up = np.linspace(${y.join(", ")}, ${height + 1}) * 3**0.5 / 2

# Claims at the nodes of a grid: a line is drawn where the step is the claim.
nodes, third = np.meshgrid(np.linspace(${x.join(", ")}, ${NODE_COUNT}), np.linspace(${y.join(", ")}, ${NODE_COUNT}))
beliefs = np.stack([1 - third / 2 - nodes, nodes - third / 2, third], axis=-1)
levels = {name: np.array([claim(${pair}) if b.min() > 1e-9 else np.nan for b in beliefs.reshape(-1, 3)]).reshape(third.shape) for name, claim in claims.items()}

fig, ax = plt.subplots(figsize=(6.4, 6.6))
triangle(ax)
patches = draw_cells(fig, ax, across, up)
looks = {
${looks.join("\n")}
}
for name, look in looks.items():
    label = look.pop("label")
    if np.nanmin(levels[name]) < ${step} < np.nanmax(levels[name]):
        ax.contour(nodes, third * 3**0.5 / 2, np.ma.masked_invalid(levels[name]), levels=[${step}], colors=look["color"], linestyles=[look.get("linestyle", "-")], linewidths=1.5)
        ax.plot([], [], label=label, **look)${shown.includes("measured") ? measured : ""}
if ${x[0] > 0 || x[1] < 1 || y[0] > 0 || y[1] < 1 ? "True" : "False"}:  # a part of the triangle
    ax.set(xlim=(across[0], across[-1]), ylim=(up[0], up[-1]))
name_lines(ax, extra=patches)`;
}

export function atlasPlot(params: AtlasParams, { hide }: Pick<StabilityLook, "hide">): Plot {
  const shown = curvesShown(hide);
  const claims = rates(shown).map((id) => claimLine(params, id));
  return `
${toolsFor(params.update)}


claims = {
${claims.join("\n")}
}
plt.rcParams["hatch.color"] = PAPER

${CELLS(params, texturesShown(hide))}
${params.classes === 2 ? onSlice(params, shown) : onTriangle(params, shown)}
finish(fig, ${pyTitle(atlasWords(params))}, ${caption(params)} + ${COUNTED_CELLS})`;
}
