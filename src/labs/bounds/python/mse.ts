/** @file Figure 3 in Matplotlib. */
import { SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import { pyDash, pyTitle } from "../../shared/python/text";
import { brakedOf, mseWords } from "../mse/words";
import type { BoundsParams } from "../run/params";
import { summarizeBounds } from "../run/summary";

export const msePlot = (params: BoundsParams): Plot => `
left = (1 - brake) ** 2
fig, ax = plt.subplots(figsize=(7.2, 4.2))
way = {"color": MSE, "label": "_path"}
for first, last, look in (0, brake, {"linewidth": 3}), (brake, 1, {}), (1, 2, {"linestyle": ":"}):
    eta = np.linspace(first, last, 101)
    ax.plot(eta, (1 - eta) ** 2, **way, **look)
ax.plot([brake, brake], [0, left], color=MSE, linestyle=${pyDash(SECOND_DASHES.place, 1)}, linewidth=1, label="_drop")
ax.plot(brake, left, "o", color=MSE, label=f"braked step: {brake:.3g} leaves {left:.3g}")
ax.plot(1, 0, "o", color=MSE, markerfacecolor=PAPER, clip_on=False, zorder=3, label="full step")
ax.text(1.98, 0.04, "too far", ha="right", color=INK_FAINT)
ax.set(xlim=(0, 2), ylim=(0, 1), xlabel="step η", ylabel="error left, E(η) / E(0)")
name_lines(ax)
finish(
    fig,
    ${pyTitle(mseWords(brakedOf(summarizeBounds({ params }))))},
    f"On the straight path to the target the squared error falls as (1 − η)². The full step compensates all of it; the entropy brake stops at η = {brake:.3g} and leaves {left:.3g} of it.",
)`;
