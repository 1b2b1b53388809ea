/** @file The step at which collapse begins, and its ratio to the certificates, in Matplotlib. */
import { LOOKS } from "../../../../../charts/looks";
import type { Plot } from "../../../../shared/python/program";
import { pyLabel, pyLook, pyTitle } from "../../../../shared/python/text";
import { isCertified } from "../../../../../experiments/updateStep";
import { OVERLAYS, overlayOf, type CurveId } from "../../../figure/curves";
import type { ThresholdParams } from "../../../run/params";
import { ratioWords, thresholdWords } from "../../../threshold/words";
import { FEJER } from "../../../../shared/python/belief";
import { LOCALS } from "./claims";

const line = (id: CurveId, { update }: ThresholdParams, values: string) => {
  const style = overlayOf(id, update);
  return `ax.plot(x, ${values}, ${pyLook(style)}, label=${pyLabel(style.label)})`;
};

const across = ({ x }: ThresholdParams) =>
  `xlim=(${x.join(", ")}), xlabel="start in class 1, p = (x, 1 − x)"`;

export const thresholdPlot = (params: ThresholdParams): Plot => `
${LOCALS[params.update]}


${isCertified[params.update] ? `${FEJER}\n\n\nfejer = [fejer_step(np.array([a, 1 - a]), q[:, 0]) for a in x]\n` : ""}unsettling = np.minimum(first_step(unsettled, x), high)
local = local_threshold(q[:, 0])

fig, ax = plt.subplots(figsize=(7.2, 4.8))
ax.set(yscale="log", ylim=(10.0 ** ${params.logStep[0]}, 10.0 ** ${params.logStep[1]}), ${across(params)}, ylabel="step η")
${line("bound", params, "bound")}
${line("certified", params, "certified")}
${isCertified[params.update] ? `${line("fejer", params, "fejer")}\n` : ""}${line("local", params, "np.full(x.size, local)")}
circles = np.where(unsettling < 0.99 * high, unsettling, np.nan)
if np.isfinite(circles).any():
    ${line("measured", params, "circles")}
${line("collapse", params, "high")}
name_lines(ax)
smallest = np.argmin(high)
found = f"the smallest, {high[smallest]:.4g}, from start {x[smallest]:.4g}" if np.isfinite(high).any() else "none in this window"
finish(
    fig,
    ${pyTitle(thresholdWords(null))},
    f"By start: the smallest fixed step that collapses a run of ${params.iterations} steps after ({q[0, 0]:g}, {q[1, 0]:g}): {found}.",
)`;

export const ratioPlot = (params: ThresholdParams): Plot => `
ratios = high / bound, high / certified
logs = np.log10(np.concatenate(ratios)[np.isfinite(np.concatenate(ratios))])
low, top = max(-3, logs.min(initial=-0.3) - 0.1), min(6, logs.max(initial=0.3) + 0.15)

fig, ax = plt.subplots(figsize=(7.2, 3.6))
ax.set(yscale="log", ylim=(10**low, 10**top), ${across(params)}, ylabel="collapse over promise")
ax.plot(x, ratios[0], ${pyLook(OVERLAYS.bound)}, label=${pyLabel("collapse / η_{max}")})
ax.plot(x, ratios[1], ${pyLook(OVERLAYS.certified)}, label=${pyLabel("collapse / η_{cert}")})
ax.plot(x, np.ones(x.size), ${pyLook(LOOKS.guide)}, label="1: collapse at the certificate")
name_lines(ax)
finish(
    fig,
    ${pyTitle(ratioWords())},
    "Where collapse begins, over the claimed and the proved step at the start: above 1 they are cautious, below 1 they promise what does not happen.",
)`;
