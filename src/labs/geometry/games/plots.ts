/** @file The figures of a game in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import { LOOKS, SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { colorName, pyDash, pyLook, pyLooks, pyText, pyTitle } from "../../shared/python/text";
import { equilibriumOf, gameOf } from "../run/games/equilibrium";
import type { GamesTrace } from "../run/games/types";
import type { GamesParams } from "../run/params";
import type { GeometryLook } from "../state";
import { isSquare } from "./cell";
import { methodStyle, strategyNames } from "./look";
import { gamesProgram, methodsOf } from "./python";
import { LEVELS } from "./rings";
import { approachWords, gapWords, playersWords } from "./words";

const looks = (params: GamesParams): string => `
${pyLooks(methodsOf(params).map(methodStyle))}`;

/** Measures where a run goes. */
const COURSE = `
def course(run):
    """What a run does, counted and measured."""
    first, last = run["D"][0], run["D"][-1]
    if not (np.isfinite(first) and np.isfinite(last)):
        return "infinitely far"
    if run["rises"] == 0 and run["falls"] == 0:
        return "stands still"
    away = run["falls"] == 0 or (run["rises"] > 0 and last > 2 * first)
    closer = run["rises"] == 0 or last < first / 2
    return f"{'moves away' if away else 'comes closer' if closer else 'goes around'}: D {first:.3g} → {last:.3g}"`;

const POINTS = `
def points(ax, z, mean, start, last, look):
    """Equilibrium, average, start and end of a way."""
    for (x, y), marker, color, more in (
        (z, "o", TARGET, dict(markerfacecolor="none", markersize=12, markeredgewidth=1.3)),
        (mean, "s", INK, dict(markersize=5)),
        (start, "o", INK, dict(markerfacecolor=PAPER, markersize=6, markeredgewidth=1.3)),
        (last, look["marker"], look["color"], dict(markersize=7)),
    ):
        ax.plot(x, y, marker, color=color, zorder=4, label="_point", **more)`;

const SQUARE = (isInterior: boolean) => `
def draw(ax, run, look):
    """Both players: across the row's share of its first strategy, up the column's."""
    ax.set(aspect="equal", xlim=(0, 1), ylim=(0, 1), xlabel="row: share of its first", ylabel="column: share of its first")${
      isInterior
        ? `
    side = np.linspace(0, 1, 81)
    with np.errstate(all="ignore"):
        D = [[distance(enter(np.array([x, 1 - x])), enter(np.array([y, 1 - y]))) for x in side] for y in side]
    ax.contour(side, side, np.minimum(np.nan_to_num(D, nan=9.0), 9.0), levels=levels, colors=INK_FAINT, linewidths=0.5)`
        : ""
    }
    x, y = run["u"][:, 0], run["v"][:, 0]
    faded(ax, x, y, look["color"], label="_way")
    points(ax, (z_row[0], z_column[0]), (run["mean_u"][0], run["mean_v"][0]), (x[0], y[0]), (x[-1], y[-1]), look)`;

const TRIANGLE = (isInterior: boolean) => `
lattice = np.array([(60 - i - j, i, j) for i in range(61) for j in range(61 - i)]) / 60


def draw_triangle(ax, way, mean, z, names, look):
    triangle(ax, names, ticks=())${
      isInterior
        ? `
    with np.errstate(all="ignore"):
        D = np.array([divergence(z, enter(p)) for p in lattice])
    ax.tricontour(*flat(lattice), np.minimum(np.nan_to_num(D, nan=9.0), 9.0), levels=levels, colors=INK_FAINT, linewidths=0.5)`
        : ""
    }
    faded(ax, *flat(way), look["color"], label="_way")
    points(ax, flat(z), flat(mean), flat(way[0]), flat(way[-1]), look)`;

const STRIPS = `
def draw_strips(ax, way, mean, z, names, look):
    ax.set(xlim=(0, max(1, steps)), ylim=(0, 1), xlabel="step t", ylabel="share")
    for i, name in enumerate(names):
        ax.plot([0, max(1, steps)], [z[i], z[i]], ${pyLook(NOTIONS.target, 1)}, alpha=0.6, label="_equilibrium")
        ax.plot(way[:, i], color=look["color"], alpha=0.45 + 0.55 * (i + 1) / len(names), label=name)
        ax.text(1.02, way[-1, i], name, transform=ax.get_yaxis_transform(), va="center", size=8.5, color=look["color"])`;

function players(params: GamesParams): Plot {
  const { row, column } = equilibriumOf(gameOf(params.payoff));
  const interior = [...row, ...column].every((share) => share > 0);
  const names = strategyNames(params.payoff);
  const square = isSquare(params);
  const panel = (player: "row" | "column") => (names[player].length === 3 ? "draw_triangle" : "draw_strips");
  const kinds = new Set([panel("row"), panel("column")]);
  const list = (of: readonly string[]) => `[${of.map(pyText).join(", ")}]`;
  const pieces = square
    ? SQUARE(interior)
    : `${kinds.has("draw_triangle") ? TRIANGLE(interior) : ""}${kinds.has("draw_strips") ? `\n${STRIPS}` : ""}`;
  const rows = square ? 1 : 2;
  const each = square
    ? `    draw(column_of[0], run, look)`
    : `    ${panel("row")}(column_of[0], run["u"], run["mean_u"], z_row, ${list(names.row)}, look)
    ${panel("column")}(column_of[1], run["v"], run["mean_v"], z_column, ${list(names.column)}, look)`;
  return `${looks(params)}
levels = [${LEVELS.join(", ")}]

${COURSE}

${kinds.has("draw_triangle") || square ? `${POINTS}\n\n` : ""}
${pieces}


# A column for each method${square ? "" : ": the row player above, the column player below"}.
fig, panels = plt.subplots(${rows}, len(runs), figsize=(max(4.2, 3.4 * len(runs)), ${square ? 4.8 : 7.4}), squeeze=False)
for run, look, column_of in zip(runs, looks, panels.T):
    column_of[0].set_title(f"{look['label']}, {course(run)}", loc="left", fontsize=8.5, color=look["color"])
${each}
finish(
    fig,
    ${pyTitle(playersWords(null))},
    ${pyText(
      `${square ? "Both players in a square." : "Above the row player, below the column player."} Pale at first, full at the end.${kinds.has("draw_triangle") || square ? " Open circle: start; black square: average; ring: equilibrium; the method’s mark: last." : " Dashed: the equilibrium."}${interior ? " Thin lines: equal D(z, ·)." : ""}`,
    )},
)`;
}

/** As in the app: at most 14 powers of ten below the largest value. */
const LIMITS = `
def power_limits(*columns):
    values = np.concatenate(columns)
    values = values[(values > 0) & np.isfinite(values)]
    if values.size == 0:
        return 0.1, 10
    foot, top = np.log10([values.min(), values.max()])
    foot = max(foot, top - 14)
    top += 0.08 * max(0.4, top - foot)
    return 10 ** (foot - 0.08 * max(0.4, top - foot)), 10 ** (top + max(0, 0.4 - (top - foot)))`;

const approach = (params: GamesParams): Plot => `${looks(params)}

${LIMITS}


fig, ax = plt.subplots(figsize=(7.2, 4.6))
for run, look in zip(runs, looks):
    ax.plot(run["D"], **look)
ax.set(yscale="log", xlim=(0, max(1, steps)), ylim=power_limits(*(run["D"] for run in runs)), xlabel="step t", ylabel="D(z, ·) of both players")
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(approachWords())},
    "The divergence from the equilibrium z, D(z, row) + D(z, column), on a logarithmic axis.",
)`;

/** For several methods, a panel of averages and one of last strategies. */
const SEVERAL_METHODS = `fig, panels = plt.subplots(2, 1, figsize=(7.2, 7), sharex=True)
guides(panels[0])
for ax, column, of in zip(panels, ("mean_gap", "gap"), ("averages", "the last strategies")):
    for run, look in zip(runs, looks):
        ax.plot(times, run[column][1:], **look)
    finish_axes(ax, [run[column][1:] for run in runs], f"duality gap of {of}")`;

const one = (color: string) => `fig, ax = plt.subplots(figsize=(7.2, 4.6))
guides(ax)
ax.plot(times, runs[0]["mean_gap"][1:], color=${color}, label="average")
ax.plot(times, runs[0]["gap"][1:], color=${color}, linestyle=${pyDash(SECOND_DASHES.other)}, label="last")
finish_axes(ax, [runs[0]["mean_gap"][1:], runs[0]["gap"][1:]], "duality gap")`;

function gap(params: GamesParams): Plot {
  const methods = methodsOf(params);
  const [first] = methods;
  const isOne = methods.length === 1 && first !== undefined;
  return `${looks(params)}
times = np.arange(1, steps + 1)

${LIMITS}


def guides(ax):
    """How 1/t and its root fall, through the ends of the fastest and the slowest average."""
    ends = [run["mean_gap"][-1] for run in runs if run["mean_gap"][-1] > 0]
    if ends and steps >= 20:
        guide = dict(${pyLook(LOOKS.guide)})
        ax.plot([1, steps], [max(ends) * steps**0.5, max(ends)], **guide, label="slope −1/2")
        ax.plot([1, steps], [min(ends) * steps, min(ends)], **guide, label="slope −1")


def finish_axes(ax, columns, up):
    ax.set(xscale="log", yscale="log", xlim=(1, max(10**0.5, steps)), ylim=power_limits(*columns), xlabel="step t", ylabel=up)
    log_ticks(ax.xaxis)
    log_ticks(ax.yaxis)
    name_lines(ax)


${isOne ? one(colorName(methodStyle(first).color)) : SEVERAL_METHODS}
finish(
    fig,
    ${pyTitle(gapWords(null))},
    "The duality gap max_i (Ay)_i − min_j (A′x)_j of the last strategies and of averages; dotted, how 1/t and 1/√t fall.",
)`;
}

export const programs: Programs<GamesParams, GamesTrace, GeometryLook> = {
  computing: gamesProgram,
  plots: { players, approach, gap },
};
