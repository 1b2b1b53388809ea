/** @file The audit's histogram, and where the divergence of a pair sits, in Matplotlib. */
import type { Plot } from "../../../../shared/python/program";
import { pyLabel, pyTitle } from "../../../../shared/python/text";
import { settingWords } from "../../../audit/words";
import { pairFigureWords } from "../../../pair/words";
import type { AuditParams } from "../../../run/params";

/** The computing part steps the app's worst pairs after its own pairs; here they come first. */
export const auditPlot = (params: AuditParams): Plot => `
# Bins as in the app: 32 a decade from 0.001 to 1000, an edge at 1, what lies beyond at either end.
edges = 10 ** (np.arange(-96, 97) / 32)
edges[96] = 1.0
counts, _ = np.histogram(ratio, np.r_[0, edges, np.inf])
sides = np.r_[edges[0] ** 2 / edges[1], edges, edges[-1] ** 2 / edges[-2]]
full = np.flatnonzero(counts)
low, high = min(0.5, sides[full[0]]) / 1.05, max(2, sides[full[-1] + 1]) * 1.05

fig, ax = plt.subplots(figsize=(7.2, 4.2))
ax.set(xscale="log", xlim=(low, high), xlabel=${pyLabel("D_{KL} after the step, over D_{KL} before")}, ylabel="pairs")
shrank = np.arange(counts.size) < 97
ax.bar(sides[:-1][shrank], counts[shrank], np.diff(sides)[shrank], align="edge", color=tint(BOUND, 0.65))
ax.bar(sides[:-1][~shrank], counts[~shrank], np.diff(sides)[~shrank], align="edge", facecolor=VIOLATION, edgecolor=PAPER, hatch="/////", linewidth=0)
ax.axvline(1, color=INK, linewidth=1, label="_one")
ax.text(0.98, 1.01, "shrank", transform=ax.get_xaxis_transform(), ha="right", va="bottom", color=BOUND)
ax.text(1.02, 1.01, "expanded", transform=ax.get_xaxis_transform(), va="bottom", color=VIOLATION)
finish(
    fig,
    ${pyTitle({ number: "Figure 1", title: { text: "What one step does to the divergence of two beliefs" } })},
    f"{expanded:.2%} of ${settingWords(params, params.pairs).replaceAll("\u00a0", " ")} expanded. The pairs are drawn by NumPy: the counts differ from the app's by chance.",
)`;

export const pairPlot = (): Plot => `
classes = np.arange(1, q.size + 1)
apart, moved = terms(p1, p2)[:, 0], terms(move(p1, q, eta), move(p2, q, eta))[:, 0]

fig, ax = plt.subplots(figsize=(7.2, 4.2))
ax.bar(classes - 0.19, apart, 0.36, color=ENTROPY, label="before the step")
ax.bar(classes + 0.19, moved, 0.36, facecolor=tint(VIOLATION, 0.3), edgecolor=VIOLATION, hatch="////", label="after the step")
ax.set(xlabel="class", ylabel=${pyLabel("share of D_{KL}")})
ax.set_xticks(classes)
ax.legend()
finish(
    fig,
    ${pyTitle(pairFigureWords(null))},
    f"What each class adds to D_KL, before the step and after it; the heights sum to {before:.4g} and {after:.4g}.",
)`;
