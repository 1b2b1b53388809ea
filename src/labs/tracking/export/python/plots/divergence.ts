/** @file The divergence of all rules, or the error of one against ρⁿ, in Matplotlib. */
import { SECOND_DASHES } from "../../../../../charts/looks";
import type { Plot } from "../../../../shared/python/program";
import { pyDash, pyLabel, pyLook, pyTitle } from "../../../../shared/python/text";
import { KINDS } from "../../../run/anchor";
import { DEEP_FLOOR, LOOKS } from "../../../scene/anchor";
import { KL_FLOOR } from "../../../scene/divergence";
import { divergenceName } from "../../../words/captions";
import { letterOf } from "../../../figures";
import { looksOf, marksOf, timeAxis, type Shown } from "./time";

const RECOVERED_LINE = `ax.axhline(1e-3, color=INK_FAINT, linestyle=${pyDash(SECOND_DASHES.place, 1)}, linewidth=1, label="_recovered")`;

const WIDTHS = { claimed: 1, proved: 1, exact: 4.8 } as const;

function anchored(shown: Shown, index: number): Plot {
  const { params } = shown;
  const kinds = KINDS.map(
    (kind) => `    "${kind}": dict(${pyLook({ ...LOOKS[kind], marker: null }, WIDTHS[kind])}),`,
  );
  return `
${looksOf(params)}
t = np.arange(steps + 1)
i, result, (color, marker) = 0, runs[${index}][0], looks[${index}]
error = np.array([divergence for divergence, _ in errors])
floor_ = ${DEEP_FLOOR} if error.min() < ${KL_FLOOR} else ${KL_FLOOR}

fig, ax = plt.subplots(figsize=(7.2, 3.8))
ax.set(yscale="log", ylim=(floor_, next_step(1.05 * max(0.1, error.max()), up=True)), ylabel=${pyLabel("D_{KL}(target ‖ belief)")})
${timeAxis(shown)}
for kind, look in {
${kinds.join("\n")}
}.items():
    line = np.full(steps + 1, np.nan)
    for k, (divergence, left) in enumerate(errors[:-1]):
        if left[kind] is not None:
            line[k] = divergence if np.isnan(line[k]) else line[k]
            line[k + 1] = line[k] * np.exp(left[kind])
    ax.plot(t, line, label=kind if np.isfinite(line).any() else "_" + kind, **look)
ax.plot(t, error, color=color, marker=marker, ${marksOf(shown)}, label=result["label"])
name_ends(ax)
since = f" since step {against['since']}" if against["since"] else ""
finish(
    fig,
    ${pyTitle({ number: letterOf(params.rules.length + 1), title: { text: "Error against ρⁿ" } })},
    f"The error of {result['label']}{since} falls from {against['first']:.2g} to {against['last']:.2g}; over it, from where each begins to hold, the error times what each step is claimed, proved and exactly known to leave.",
)`;
}

function ofAll(shown: Shown): Plot {
  const { params } = shown;
  return `
${looksOf(params)}
t = np.arange(steps + 1)
most = max(kl_[np.isfinite(kl_)].max() for _, _, _, _, kl_, _ in runs)

fig, ax = plt.subplots(figsize=(7.2, 3.8))
ax.set(yscale="log", ylim=(${KL_FLOOR}, next_step(1.05 * max(0.1, most), up=True)), ylabel=${pyLabel("D_{KL}(target ‖ belief)")})
${timeAxis(shown)}
${RECOVERED_LINE}
for i, ((result, _, _, _, divergence, _), (color, marker)) in enumerate(zip(runs, looks)):
    plot_calm(ax, t, divergence, color=color, marker=marker, ${marksOf(shown)}, label=result["label"])
name_ends(ax)
finish(
    fig,
    ${pyTitle({ number: letterOf(params.rules.length + 1), title: { text: "Divergence" } })},
    "${divergenceName(params.update)}. Below the dotted 0.001 a belief counts as recovered. At the end: " + ", ".join(f"{result['label']} {result['finalKl']:.2g}" for result, *_ in runs) + ".",
)`;
}

export const divergencePlot = (shown: Shown): Plot =>
  shown.anchor === null ? ofAll(shown) : anchored(shown, shown.anchor);
