/** @file The mean, median and band of many runs in Matplotlib. Pure. */
import { LOOKS } from "../../../charts/looks";
import type { FigureWords } from "../../../charts/picture/types";
import type { Plot } from "../../shared/python/program";
import { colorName, pyLook, pyText, pyTitle } from "../../shared/python/text";
import { EXACT_STYLE, HIGH_STYLE, LOW_STYLE, MEDIAN_STYLE, SAMPLED_STYLE } from "../relaxation/scene";

const labelled = ({ label, ...style }: typeof EXACT_STYLE) => `${pyLook(style)}, label=${pyText(label)}`;

/** Draws `mean`, `low`, `middle`, `high` and `exact` (None if unknown) after each step. */
export const runsPlot = (words: FigureWords, caption: string): Plot => `
unit = mean[0] if 0 < mean[0] < np.inf else 1.0
shown = lambda values: np.where(np.isfinite(values), np.asarray(values) / unit, np.nan)  # a curve ends where it becomes infinite
fig, ax = plt.subplots(figsize=(7.2, 4.6))
if runs > 1:
    ax.fill_between(np.arange(steps + 1), shown(low), shown(high), color=${colorName(LOOKS.median.color)}, alpha=0.14, linewidth=0)
    ax.plot(shown(low), ${labelled(LOW_STYLE)})
    ax.plot(shown(high), ${labelled(HIGH_STYLE)})
    ax.plot(shown(middle), ${labelled(MEDIAN_STYLE)})
if exact is not None:
    ax.plot(shown(exact), ${labelled(EXACT_STYLE)})
ax.plot(shown(mean), ${pyLook(SAMPLED_STYLE)}, label=${pyText(SAMPLED_STYLE.label)} if runs > 1 else "the run")
ax.set(yscale="log", xlim=(0, steps), xlabel="step n", ylabel="D(z, $x_n$) / D(z, $x_0$)" if unit == mean[0] else "D(z, $x_n$)")
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(words)},
    ${pyText(caption)} + (" Dashed: the mean itself." if exact is not None else ""),
)`;
