/** @file One run over time and as a cobweb or a path, in Matplotlib. */
import { NOTIONS } from "../../../../../charts/notions";
import type { Plot } from "../../../../shared/python/program";
import { colorName, pyAim, pyDash, pyLook, pyMark, pyTitle } from "../../../../shared/python/text";
import type { CellRun } from "../../../run/cell/orbit";
import { STYLES } from "../../../orbit/series";
import { cobwebWords } from "../../../orbits/words";

/** The step at a belief as Python code, whatever the rule. */
const etaAt = ({ rule }: CellRun) =>
  rule === "fixed" ? "eta" : "eta * 2 * b.min(axis=0) ** 2 / b.max(axis=0)";

const COBWEB = (
  run: CellRun,
  first: string,
) => `s = np.clip((1 - np.cos(np.pi * np.linspace(0, 1, 321))) / 2, 1e-9, 1 - 1e-9)
b = np.stack([s, 1 - s])
image = step(b, q, ${etaAt(run)})[0][0]
states = path[${first}:, 0][:49]
ax.plot([0, 1], [0, 1], color=INK_FAINT, linewidth=1, label="_diagonal")
ax.plot(s, image, color=INK, label="one step")
ax.plot(np.repeat(states, 2)[:-1], np.repeat(states, 2)[1:], color=ENTROPY, linewidth=1, label="_stairs")
ax.plot(states[0], states[0], "o", color=ENTROPY, markerfacecolor=PAPER, label="${first === "0" ? "start" : "settled"}")
ax.plot(q[0], q[0], ${pyAim(8)}, label="target")
ax.set(xlim=(0, 1), ylim=(0, 1), xlabel="belief in class 1", ylabel="next belief in class 1")
ax.set_aspect("equal")
name_lines(ax)`;

const TRIANGLE = `triangle(ax)
ax.plot(*flat(path[: last + 1]), "-o", color=ENTROPY, markersize=2.5, linewidth=1, label="_path")
ax.plot(*flat(path[0]), "o", color=ENTROPY, markerfacecolor=PAPER, label="start")
ax.plot(*flat(q[:, 0]), ${pyAim(9)}, label="target")
name_lines(ax)`;

const LOOKS = `looks = [${STYLES.map(({ color, dash }) => `(${colorName(color)}, ${pyDash(dash)})`).join(", ")}]`;

const WORDS = `end = "converged at step %d" % settled if settled is not None else "collapsed at step %d" % clamped if clamped is not None else "neither settled nor collapsed"`;

export function orbitPlot(run: CellRun): Plot {
  const classes = run.target.length;
  const drawn = classes === 2 ? "[0]" : `range(${classes})`;
  return `
path = np.array(path)
event = settled if settled is not None else clamped
last = min(len(path) - 1, max(12, 60 if event is None else -(-3 * event // 2) + 6))
${LOOKS}

fig, (over_time, ax) = plt.subplots(1, 2, figsize=(9.6, 4.2), gridspec_kw={"width_ratios": [1.35, 1]})
over_time.set(xlim=(0, last), ylim=(0, 1), xlabel="step t", ylabel="${classes === 2 ? "belief in class 1" : "belief, all classes"}")
for i in ${drawn}:
    color, style = looks[i]
    over_time.axhline(q[i, 0], ${pyLook(NOTIONS.target, 0.8)}, label="_target")
    over_time.plot(path[: last + 1, i], "o", linestyle=style, color=color, markersize=2.5 if last <= 64 else 0, linewidth=1, label=f"class {i + 1}")
if settled is None and clamped is not None and clamped <= last:
    over_time.plot(clamped, path[clamped, 0], ${pyMark(NOTIONS.collapse)}, clip_on=False, zorder=4, label="_collapse")
name_ends(over_time)
${classes === 3 ? TRIANGLE : COBWEB(run, "0")}
${WORDS}
finish(fig, ${pyTitle({ number: "Figure 2", title: { text: "The cell pointed at" } })}, f"Target {q[0, 0]:.4g}, start {path[0, 0]:.4g} in class 1, ${run.rule === "fixed" ? "η = {eta:.4g}" : "{eta:.4g} × η_max"}: the belief {end}. Left over time, right ${classes === 3 ? "on the triangle" : "as a staircase between the curve of one step and the diagonal"}.")`;
}

export const cobwebPlot = (run: CellRun): Plot => `
path = np.array(path)

fig, ax = plt.subplots(figsize=(5.4, 5.4))
${COBWEB(run, "max(0, len(path) - 49)")}
finish(fig, ${pyTitle(cobwebWords(""))}, f"η = {eta:.4g}: the last states of {len(path) - 1} steps. The staircase runs between the curve of one step and the diagonal.")`;
