/** @file The paths of all rules, in Matplotlib: on the triangle, over time, or as strips. */
import { SECOND_DASHES } from "../../../../../charts/looks";
import { NOTIONS } from "../../../../../charts/notions";
import type { Plot } from "../../../../shared/python/program";
import { pyDash, pyAim, pyLook, pyTitle } from "../../../../shared/python/text";
import { namesOf } from "./belief";
import { letterOf } from "../../../figures";
import { looksOf, marksOf, spanIn, timeAxis, type Shown } from "./time";

const titled = ({ params }: Shown, text: string) =>
  pyTitle({ number: letterOf(params.rules.length + 2), title: { text } });

function targetMarks({ params: { target } }: Shown): string {
  const ring = (name: string, p: string) => `ax.plot(*flat(${p}), ${pyAim(10)}, label="${name}")`;
  const way = `ax.plot(*flat([target(k) for k in range(steps + 1)]), ${pyLook(NOTIONS.target, 0.8)}, label="_way")`;
  switch (target.kind) {
    case "shift":
      return `${ring("before", "before")}\n${ring("after", "after")}`;
    case "drift":
      return `${way}\n${ring("from", "first")}\n${ring("to", "last")}`;
    case "stream":
      return way;
  }
}

const onTriangle = (shown: Shown): Plot => `
${looksOf(shown.params)}
now = ${shown.view.t ?? shown.params.steps}

fig, ax = plt.subplots(figsize=(6.4, 5.6))
triangle(ax${shown.names === null ? "" : `, names=${namesOf(shown.names)}`})
for i, ((result, beliefs, *_), (color, marker)) in enumerate(zip(runs, looks)):
    fall = steps if result["collapsedAt"] is None else result["collapsedAt"]
    width = 1.4 if len(runs) < 2 else 1.9 - 1.1 * i / (len(runs) - 1)
    every = (0.05 + 0.1 * i / len(runs), 0.15)
    ax.plot(*flat(beliefs[: fall + 1]), color=color, linewidth=width, marker=marker, markersize=4, markevery=every, label=result["label"])
    ax.plot(*flat(beliefs[fall:]), color=color, linewidth=width, linestyle=${pyDash(SECOND_DASHES.place)}, label="_after")
${targetMarks(shown)}
ax.plot(*flat(start), "o", color=INK, markerfacecolor=PAPER, label="start")
for (_, beliefs, *_), (color, marker) in zip(runs, looks):
    ax.plot(*flat(beliefs[now]), marker, color=color, markersize=8, zorder=4, label="_now")
name_lines(ax)
fallen = [result["label"] for result, *_ in runs if result["collapsedAt"] is not None]
dotted = f" Dotted: {', '.join(fallen)} after reaching a face." if fallen else ""
finish(fig, ${titled(shown, "Paths on the triangle")}, f"Large marks: the beliefs at step {now}." + dotted)`;

const onSlice = (shown: Shown): Plot => `
${looksOf(shown.params)}
t = np.arange(steps + 1)

fig, ax = plt.subplots(figsize=(7.2, 3.8))
ax.set(ylim=(0, 1), ylabel="belief ${shown.names === null ? "" : "in "}" + ${namesOf(shown.names)}[0])
${timeAxis(shown)}
aim = np.array([target(k)[0] for k in t])
ax.plot(t, np.where(np.r_[False, abs(np.diff(aim)) > 0.05], np.nan, aim), ${pyLook(NOTIONS.target, 1)}, label="_target")
for i, ((result, beliefs, *_), (color, marker)) in enumerate(zip(runs, looks)):
    plot_calm(ax, t, beliefs[:, 0], color=color, marker=marker, ${marksOf(shown)}, label=result["label"])
name_ends(ax)
finish(fig, ${titled(shown, "The slice over time")}, "All rules in one frame, the target dashed; the second class is what is left. Hatched: up and down at every step.")`;

/** One strip for the target and for each rule; the classes lie above each other. */
function asStrips(shown: Shown): Plot {
  const [from, to] = spanIn(shown);
  return `
${looksOf(shown.params)}
names = ${namesOf(shown.names)}
targets = np.array([target(k) for k in range(steps + 1)])
order = np.argsort(-targets.max(axis=0), kind="stable")
strips = [("target", INK, targets)] + [(result["label"], color, beliefs) for (result, beliefs, *_), (color, _) in zip(runs, looks)]

fig, axes = plt.subplots(len(strips), 1, figsize=(7.2, len(strips) * (0.4 + (0.16 if start.size <= 12 else 0.08) * start.size)), sharex=True)
for ax, (name, color, shares) in zip(axes, strips):
    paper, ink = (np.array([int(tone[i : i + 2], 16) / 255 for i in (1, 3, 5)]) for tone in (PAPER, color))
    dark = np.sqrt(shares[:, order].T)[..., None]
    ax.imshow(paper + dark * (ink - paper), aspect="auto", extent=(-0.5, steps + 0.5, start.size - 0.5, -0.5), interpolation="nearest")
    ax.grid(False)
    ax.set_yticks(range(start.size))
    ax.set_yticklabels([names[i] for i in order], fontsize=7 if start.size <= 12 else 4)
    ax.set_title(name, loc="left", fontsize=8.5, color=color)
axes[-1].set(xlim=(${from}, ${to}), xlabel="step t")
finish(fig, ${titled(shown, "Shares of the classes")}, "Target above the rules; the darker, the larger the share (by its root). Classes in the order of the most that the target gives them.")`;
}

export function pathsPlot(shown: Shown, classes: number): Plot {
  if (classes === 3) return onTriangle(shown);
  return classes === 2 ? onSlice(shown) : asStrips(shown);
}
