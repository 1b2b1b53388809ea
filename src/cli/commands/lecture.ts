/** @file `lecture check`: everything that is wrong with a lecture's file, or what is in it. */
import { decodeLink } from "../../scenario/decode";
import { onlyValue } from "../arguments";
import type { Command } from "../command";
import { readText } from "../input";
import { print } from "../output";
import { Refusal } from "../refusal";
import { loadResources } from "../run/data";
import { execute } from "../run/execute";

export const lecture: Command = {
  name: "lecture",
  usage: "lecture check <lecture.json | ->",
  words: "names everything that is wrong with a lecture, with its step and key; else says what is in it",
  options: {},
  run: async (args, around) => {
    const [what, ...values] = args.values;
    if (what !== "check")
      throw new Refusal(`lecture needs the word check first; usage: mirrorstep ${lecture.usage}`);
    const path = onlyValue({ ...args, values }, lecture, "A lecture");
    const { MOST_BYTES } = await import("../../lectures/limits");
    const text = readText(path, around, `${MOST_BYTES} bytes, which is what a lecture may have`, MOST_BYTES);
    const { readLectureText } = await import("../../lectures/read");
    const read = await readLectureText(text, around.catalog);
    if (!read.ok) throw new Refusal(read.problems.map((problem) => `${path}: ${problem}`).join("\n"));
    const { missingIn } = await import("../../lectures/facts");
    const missing = await missingIn(read.lecture, async (link) => {
      const { lab, scenario } = await decodeLink(link, around.catalog);
      const resources = await loadResources(lab, scenario, undefined, around);
      const { summary } = await execute(lab, scenario, resources, around);
      return { ...(summary as object), params: scenario.params };
    });
    if (missing.length > 0) throw new Refusal(missing.map((problem) => `${path}: ${problem}`).join("\n"));
    const { id, title, steps } = read.lecture;
    const questions = steps.filter(({ question }) => question !== null).length;
    print({ id, title, steps: steps.length, questions }, around);
  },
};
