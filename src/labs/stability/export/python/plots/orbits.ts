/** @file The bifurcation diagram and the exponent below it, in Matplotlib. */
import { SECOND_DASHES } from "../../../../../charts/looks";
import { NOTIONS } from "../../../../../charts/notions";
import type { Plot } from "../../../../shared/python/program";
import { pyDash, pyLook, pyTitle } from "../../../../shared/python/text";
import { diagramWords } from "../../../orbits/words";
import type { OrbitsParams } from "../../../run/params";

const ROW_COUNT = 240;

/** Tells from the states that are kept what the settled states of a column are. */
const FATES = `def fate(states, exponent):
    """What a column of settled states is."""
    if exponent == -np.inf:
        return "bounces between faces" if states.min() < 1e-6 and states.max() > 1 - 1e-6 else "touches a face"
    for period in range(1, min(64, states.size // 2) + 1):
        if np.abs(states[period:] - states[:-period]).max() < 1e-6:
            return "settles" if period == 1 else f"cycle of {period}"
    return "chaos, with windows" if exponent > 0 else "no cycle found"`;

const EVENTS = `# Where another fate begins and stays for a while; chaos goes on through its windows.
fates = [fate(column, value) for column, value in zip(states.T, exponent)]
marks, now = [], fates[0]
for i in range(1, len(fates)):
    goes_on = now.startswith("chaos") and not fates[i].startswith(("bounces", "touches", "settles"))
    if fates[i] != now and not goes_on and all(one == fates[i] for one in fates[i : i + max(2, len(fates) // 100)]):
        marks, now = marks + [(eta[i], fates[i])], fates[i]`;

export function diagramPlot(params: OrbitsParams): Plot {
  const { logStep, width, kept, target } = params;
  return `
${FATES}


${EVENTS}

edges, heights = 10 ** np.linspace(${logStep.join(", ")}, ${width + 1}), np.linspace(0, 1, ${ROW_COUNT + 1})
counts = np.array([np.histogram(column, heights)[0] for column in states.T]).T
dark = np.ma.masked_equal(np.where(counts > 0, 0.5 + 0.5 * np.sqrt(counts / ${kept}), 0), 0)
mean = exponent / count
finite = mean[np.isfinite(mean)]
low, high = max(finite.min(initial=-0.5), -6) - 0.1, min(finite.max(initial=0.5), 6) + 0.1

fig, (ax, below) = plt.subplots(2, 1, figsize=(7.2, 6.6), sharex=True, gridspec_kw={"height_ratios": [3, 1]})
ax.set(xscale="log", xlim=(edges[0], edges[-1]), ylim=(0, 1), ylabel="belief in class 1, settled")
ink = LinearSegmentedColormap.from_list("ink", [PAPER, INK])
ax.pcolormesh(edges, heights, dark, cmap=ink, vmin=0, vmax=1, rasterized=True)
ax.axhline(${target}, ${pyLook(NOTIONS.target, 0.8)}, alpha=0.6, label="_target")
row, right = 0, np.inf
for at, words in marks[7::-1]:
    where = np.log(at / edges[0]) / np.log(edges[-1] / edges[0])
    row = 0 if where + 0.014 * len(words) < right else row + 1
    right = where
    color = VIOLATION if "face" in words else BOUND if words == "settles" else INK
    ax.axvline(at, color=color, linestyle=${pyDash(SECOND_DASHES.place, 1)}, linewidth=1, label="_event")
    ax.text(at, 1.01 + 0.045 * row, words, transform=ax.get_xaxis_transform(), size=8, color=color)
below.set(ylim=(low, high), xlabel="step η", ylabel="Lyapunov exponent")
below.axhline(0, color=INK_FAINT, linewidth=1, label="_zero")
below.fill_between(eta, np.clip(mean, 0, None), 0, color=VIOLATION, alpha=0.25, linewidth=0)
below.plot(eta, np.where(np.isfinite(mean), mean, np.nan), color=INK, linewidth=1, label="_exponent")
below.plot(eta, np.where(np.isfinite(mean), np.nan, low), color=VIOLATION, linewidth=3, label="−∞" if not np.isfinite(mean).all() else "_endless")
name_lines(below)
finish(
    fig,
    ${pyTitle(diagramWords(null))},
    "The last ${kept} beliefs after ${params.transient} steps, target ${target}, start ${params.start}. Below: above 0 nearby beliefs part, below 0 they meet.",
)`;
}
