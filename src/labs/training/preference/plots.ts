/** @file The figures of learning from preferences in Matplotlib. */
import { LOOKS, SECOND_DASHES } from "../../../charts/looks";
import type { Plot } from "../../shared/python/program";
import type { Programs } from "../../shared/parts/part";
import { pyDash, pyLook, pyLooks, pyText, pyTitle } from "../../shared/python/text";
import { formatNumber } from "../../../ui/number";
import type { TrainingLook } from "../look";
import type { PreferenceParams } from "../run/params";
import { lambdaOf } from "../run/preference/course";
import type { PreferenceTrace } from "../run/preference/types";
import { endOf } from "./curves";
import { actionStyle, MOST_NAMED, schemeStyle } from "./look";
import { preferenceProgram, schemesOf } from "./python";
import { factorWords, gapWords, policyWords } from "./words";

const policy = (params: PreferenceParams): Plot => `
looks = [
${Array.from({ length: MOST_NAMED }, (_, place) => `    dict(${pyLook(actionStyle(0, place))}),`).join("\n")}
]
policies = runs[0][0]
most = np.maximum(policies.max(axis=0), optimum)
named = sorted(np.argsort(-most, kind="stable")[: len(looks)])
fig, ax = plt.subplots(figsize=(7.2, 4.4))
for look, i in zip(looks, named):
    ax.plot([0, steps], [optimum[i], optimum[i]], color=look["color"], linestyle=${pyDash(SECOND_DASHES.dotted)}, linewidth=1, label="_optimum")
for i in set(range(r.size)) - set(named):
    ax.plot(policies[:, i], color=INK_FAINT, label="_action")
for look, i in zip(looks, named):
    ax.plot(policies[:, i], **look, label=f"action {i + 1}")
ax.set(xlim=(0, steps), ylim=(0, 1.02 if most.max() > 0.8 else min(1, 1.2 * most.max())), xlabel="step n", ylabel="share of the policy")
name_lines(ax)
finish(
    fig,
    ${pyTitle(policyWords(null))},
    ${pyText(`Share of each action after n steps, λ = ${formatNumber(lambdaOf(params), 4)}. Dotted: the optimum, in proportion to π₀ exp(r/β).`)},
)`;

const gap = (params: PreferenceParams): Plot => `
${pyLooks(schemesOf(params).map(schemeStyle))}
fig, ax = plt.subplots(figsize=(7.2, 4.4))
for (_, gaps, _), look in zip(runs, looks):
    ax.plot(gaps, **look)
seen = np.concatenate([gaps for _, gaps, _ in runs])
seen = seen[(seen > 0) & np.isfinite(seen)]
low, high = max(1e-18, seen.min(initial=1)), seen.max(initial=1e-18)
ax.set(yscale="log", xlim=(0, steps), ylim=(low * 10**-0.4, high * 10**0.4), xlabel="step n", ylabel="J(π*) − J(π)")
log_ticks(ax.yaxis)
name_lines(ax)
finish(
    fig,
    ${pyTitle(gapWords(null))},
    "J(π*) − J(π) = β KL(π‖π*) after n steps of both schemes, the same λ. A curve that leaves through the foot is at 0.",
)`;

function factor(params: PreferenceParams): Plot {
  const [explicit, proximal] = (["explicit", "proximal"] as const).map((scheme) => schemeStyle(scheme));
  const look = (style: typeof explicit) =>
    style === undefined ? "" : `${pyLook({ ...style, marker: null })}, label=${pyText(style.label)}`;
  return `
end = ${endOf(lambdaOf(params))}
axis = np.linspace(0, end, 121)
here = ${params.scheme === "explicit" ? "abs(1 - lam)" : "1 / (1 + lam)"}
fig, ax = plt.subplots(figsize=(7.2, 4.4))
ax.plot([0, end], [1, 1], ${pyLook(LOOKS.level, 1)}, label="1: no nearer")
ax.plot([0, 1, end], [1, 0, end - 1], ${look(explicit)})
ax.plot(axis, 1 / (1 + axis), ${look(proximal)})
if lam <= end:
    ax.plot(lam, here, "o", color=INK, markerfacecolor=PAPER, markersize=8, markeredgewidth=1.6, zorder=4, label=f"this run: {here:.4g}")
ax.set(xlim=(0, end), ylim=(0, 1.06 * max(1.5, end - 1)), xlabel="relaxation λ = step · β", ylabel="error after a step ÷ before")
name_lines(ax)
finish(
    fig,
    ${pyTitle(factorWords(null))},
    "The error in ln π is multiplied by |1 − λ| (explicit) or by 1/(1 + λ) (proximal), whatever rewards and reference are.",
)`;
}

export const programs: Programs<PreferenceParams, PreferenceTrace, TrainingLook> = {
  computing: preferenceProgram,
  plots: { policy, gap, factor },
};
