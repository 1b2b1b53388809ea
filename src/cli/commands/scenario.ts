/** @file `scenario`: prints the scenario of a link in full, and what of the link could not be used. */
import { onlyValue } from "../arguments";
import type { Command } from "../command";
import { readScenario } from "../input";
import { print } from "../output";

export const scenario: Command = {
  name: "scenario",
  usage: "scenario <link | scenario.json | ->",
  words: "the whole scenario behind a link as JSON, with a list of notices about what was not usable",
  options: {},
  run: async (args, environment) => {
    const { scenario: whole, notices } = await readScenario(onlyValue(args, scenario, "A link"), environment);
    print({ ...whole, notices }, environment);
  },
};
