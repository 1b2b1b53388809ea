/** @file `link`: the link of a scenario. */
import { encodeLink } from "../../scenario";
import { grammarText } from "../../scenario/grammar";
import { onlyValue } from "../arguments";
import type { Command } from "../command";
import { readScenario } from "../input";
import { say } from "../output";

export const link: Command = {
  name: "link",
  usage: "link <scenario.json | link | ->",
  words: "the link of a scenario, to put behind the address of the app",
  options: {},
  details: async ({ catalog }) => grammarText(await catalog.all()),
  run: async (args, environment) => {
    const { lab, scenario, notices } = await readScenario(onlyValue(args, link, "A scenario"), environment);
    for (const { message } of notices) say(message, environment);
    environment.stdout.write(`${encodeLink(lab, scenario)}\n`);
  },
};
