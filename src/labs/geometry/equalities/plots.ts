/** @file The figures of a textbook method and its row in Matplotlib. */
import { SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { colorName, pyLabel, pyLook, pyText, pyTitle } from "../../shared/python/text";
import type { EqualitiesTrace } from "../run/equalities/types";
import type { EqualitiesParams } from "../run/params";
import type { GeometryLook } from "../state";
import { ENTRIES, ROUNDING_STYLE, OWN_STYLE, VARIANTS } from "./look";
import { equalitiesProgram, variantNames } from "./python";
import { PAIR_LABELS } from "../run/equalities/table";
import { differenceWords, metricWords, runsWords } from "./words";

const looksOf = (looks: readonly string[]) =>
  `looks = [\n${looks.map((look) => `    dict(${look}),`).join("\n")}\n]`;

const entryLooks = looksOf(ENTRIES.map(pyLook));

const axes = (scale: string, up: string) =>
  `ax.set(${scale}, xlim=(0, max(1, both - 1)), xlabel="step t", ylabel="${up}")`;

const runs = ({ pair }: EqualitiesParams): Plot => `
shown = ${looksOf(ENTRIES.map(({ color, marker }) => pyLook({ color, marker, dash: SECOND_DASHES.marked }))).slice("looks = ".length)}
fig, ax = plt.subplots(figsize=(7.2, 4.6))
for i, look in enumerate(shown[: start.size]):
    ax.plot(textbook[:, i], color=look["color"], label=f"$x_{i + 1}$")
    ax.plot(template[:, i], **look, label=f"template, $x_{i + 1}$")
${axes(`ylim=limits(textbook[:, : len(shown)], template[:, : len(shown)])`, "entries of x")}
name_lines(ax)
finish(
    fig,
    ${pyTitle(runsWords(null))},
    ${pyText(`Lines: ${PAIR_LABELS[pair]} as its textbook has it. Marks on dots: the template’s row.`)},
)`;

const difference = ({ pair }: EqualitiesParams): Plot => `
def largest(x):
    """Of each step the largest difference of an entry from the textbook; none where the two are equal."""
    rows = min(len(x), both)
    gap = np.abs(x[:rows] - textbook[:rows]).max(axis=1)
    return np.where(gap > 0, gap, np.nan)


gap = largest(template)
rows = [largest(x) for x in variants.values()]
looks = [
${variantNames(pair)
  .map((name, i) => `    dict(label=${pyLabel(name)}, ${VARIANTS[i] ? pyLook(VARIANTS[i]) : ""}),`)
  .join("\n")}
]
equal = np.flatnonzero(np.isnan(gap))
low, high = log_limits(2.0**-52, gap, *rows)
foot = low * (low / high) ** 0.05

fig, ax = plt.subplots(figsize=(7.2, 4.6))
if equal.size:
    dashes = np.stack([equal - 0.35, equal + 0.35, np.full(equal.size, np.nan)], 1).ravel()
    ax.plot(dashes, np.full(dashes.size, foot), color=${colorName(OWN_STYLE.color)}, label="equal to the last bit")
ax.plot([0, both - 1], [2.0**-52, 2.0**-52], ${pyLook(ROUNDING_STYLE)}, label=${pyLabel(ROUNDING_STYLE.label)})
ax.plot(gap, ${pyLook(OWN_STYLE)}, label="template")
for row, look in zip(rows, looks):
    ax.plot(row, **look)
${axes(`yscale="log"`, "difference from the textbook")}
name_lines(ax)
finish(
    fig,
    ${pyTitle(differenceWords(null))},
    "Largest difference of an entry from the textbook run at each step. A curve has a gap where the two are equal to the last bit; for the template, a short line at the foot marks each such step.",
)`;

const metric = (): Plot => `
${entryLooks}
fig, ax = plt.subplots(figsize=(7.2, 4.6))
for i, look in enumerate(looks[: start.size]):
    ax.plot(metric[:, i], **look, label=f"$h_{i + 1}$")
${axes(`yscale="log", ylim=log_limits(metric[:, : len(looks)])`, "diagonal of ∇²φ")}
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(metricWords(null))},
    "Diagonal of ∇²φ in the step to t, the same on both sides of it.",
)`;

export const programs: Programs<EqualitiesParams, EqualitiesTrace, GeometryLook> = {
  computing: equalitiesProgram,
  plots: { textbook: runs, difference, metric },
};
