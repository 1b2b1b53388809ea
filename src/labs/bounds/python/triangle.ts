/** @file Figure 2 in Matplotlib. */
import { NOTIONS } from "../../../charts/notions";
import type { Plot } from "../../shared/python/program";
import { colorName, pyAim, pyArray, pyLabel, pyList, pyTitle } from "../../shared/python/text";
import { targetOf } from "../defaults";
import type { BoundsParams } from "../run/params";
import { LEVELS, type Surface } from "../triangle/levels";
import { shownOf, SURFACE_NAMES, triangleWords } from "../triangle/words";

const VALUES: Readonly<Record<Surface, string>> = {
  bound: "eta_max",
  entropyAware: "lambda p: eta_entropy_aware(p, 0)",
};

const withSlice = (along: number) => `
ends = np.array([np.eye(3)[${along - 1}], np.where(np.arange(3) == ${along - 1}, 0, p)])
ax.plot(*flat(ends), color=INK, linewidth=0.8, alpha=0.55, label="_slice")
ax.plot(*flat(q), ${pyAim(9)}, label="target")`;

export function trianglePlot(params: BoundsParams): Plot {
  const shown = shownOf(params, targetOf(params));
  const { surface, along } = shown;
  const { color, symbol } = NOTIONS[surface];
  const ink = colorName(color);
  return `
# The step at the points of a lattice of the triangle; it is 0 on the faces.
n = 96
lattice = np.array([(n - i - j, i, j) for i in range(n + 1) for j in range(n + 1 - i)]) / n
value = ${VALUES[surface]}
step_at = np.array([value(b) if b.min() > 0 else 0.0 for b in lattice])
levels = ${pyList(LEVELS[surface])}
belief = ${pyArray(shown.p)}
here = value(belief / belief.sum())

fig, ax = plt.subplots(figsize=(5.6, 5.4))
triangle(ax)
x, y = flat(lattice)
wash = [f"{${ink}}{round(255 * (1 - 0.915 ** (k + 1))):02x}" for k in range(len(levels))]
ax.tricontourf(x, y, step_at, levels=levels, colors=wash, extend="max")
lines = ax.tricontour(x, y, step_at, levels=levels, colors=${ink}, linewidths=0.6)
ax.clabel(lines, fmt="%g", fontsize=7.5, colors=INK_SOFT)${along === null ? "" : withSlice(along)}
ax.plot(*flat(belief), "o", color=INK, markerfacecolor=PAPER, markersize=9, markeredgewidth=1.7, label="_belief")
ax.text(0, 1, ${pyLabel(`${symbol} = `)} f"{here:.4g}", transform=ax.transAxes, va="top", weight="bold", color=${ink})
name_lines(ax)
finish(
    fig,
    ${pyTitle(triangleWords(shown))},
    f"Levels of equal step: the ${SURFACE_NAMES[surface]}. At the belief ({', '.join(f'{x:.4g}' for x in belief)}) it is {here:.4g}.",
)`;
}
