/** @file Checks of the params of classification together: how much work they are, and which methods can train a network. */
import type { MethodKind } from "../../../../core/training/methods";
import type { Clash } from "../../../../param/schema";
import { networkIn } from "./model";
import type { ClassificationParams, NetworkModel } from "./params";

/** The most steps of all runs together: more would take a browser hours. */
const MOST_STEPS = 1e8;
/** The same for a network, where each step counts with its weights, without those of the head. */
const MOST_WEIGHTS = 1e11;

/** What these methods need that only softmax regression has. */
export const ONLY_SOFTMAX: { readonly [Kind in MethodKind]?: string } = {
  naturalGradient: "a Hessian",
  proximalPoint: "a Hessian",
  polyak: "f*",
  certified: "logits linear in the weights",
};

function unfit({ kind }: { readonly kind: MethodKind }, place: number): Clash | null {
  const needs = ONLY_SOFTMAX[kind];
  return needs === undefined
    ? null
    : {
        path: ["methods", String(place)],
        message: `${kind} needs ${needs}, and a network has none; take another method`,
      };
}

const weightsOf = ({ depth, width }: NetworkModel): number => depth * width * (width + 1);

export function problem(params: ClassificationParams): Clash | null {
  const { methods, steps, seeds, tune } = params;
  const runs = methods.length * (seeds + (tune === undefined ? 0 : tune.count * tune.seeds));
  const network = networkIn(params);
  const most =
    network === null ? MOST_STEPS : Math.min(MOST_STEPS, Math.floor(MOST_WEIGHTS / weightsOf(network)));
  if (runs * steps > most) {
    const message = `${runs} runs of ${steps} steps are ${runs * steps} steps together, at most ${most} are taken; ask for ${Math.floor(most / runs)} steps, or for fewer runs`;
    return { path: ["steps"], message };
  }
  return network && (methods.map(unfit).find((clash) => clash !== null) ?? null);
}
