/** @file `eval`: prints every number of a belief. */
import { readBelief, readTarget } from "../../experiments/readings";
import { parseBelief } from "../../experiments/typed";
import type { Command } from "../command";
import { print } from "../output";
import { Refusal } from "../refusal";

const MOST_CLASSES = 1_000_000;

function beliefOf(text: string, prefix = ""): number[] {
  const parsed = parseBelief(text, MOST_CLASSES);
  if (!parsed.ok) throw new Refusal(prefix + parsed.error);
  return parsed.p;
}

function targetOf(text: string, classes: number): number[] {
  if (text === "uniform") return Array.from({ length: classes }, () => 1 / classes);
  const target = beliefOf(text, "--target: ");
  if (target.length !== classes)
    throw new Refusal(
      `The target has ${target.length} classes, the belief has ${classes}; give both the same number.`,
    );
  return target;
}

export const evaluate: Command = {
  name: "eval",
  usage: "eval <belief> [--target <belief>]",
  words:
    "bounds and steps at a belief, such as 0.7,0.2,0.1; with a target also the certified and the exact step",
  options: { target: { value: "<belief>", words: "adds what depends on the target: numbers, or uniform" } },
  run: ({ values, options }, environment) => {
    if (values.length === 0) throw new Refusal("A belief is missing; try: mirrorstep eval 0.7,0.2,0.1");
    const belief = beliefOf(values.join(" "));
    const target = options.get("target");
    const readings = {
      ...readBelief(belief),
      ...(target !== undefined && readTarget(belief, targetOf(target, belief.length))),
    };
    print(readings, environment);
  },
};
