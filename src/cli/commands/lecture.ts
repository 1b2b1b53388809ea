/** @file `lecture check`: prints all that is wrong with a lecture's file, or what the lecture contains. */
import { decodeLink } from "../../scenario/decode";
import { onlyValue } from "../arguments";
import { SCREEN } from "../../charts/ink";
import type { Looking } from "../../lectures/missing";
import { columnsOf } from "../../lectures/truth";
import type { Command, Environment } from "../command";
import { readText } from "../input";
import { print } from "../output";
import { Refusal } from "../refusal";
import { loadResources } from "../run/data";
import { execute, seenBy } from "../run/execute";

/** Wide enough to draw every figure as it looks on a slide. */
const VIEWPORT = { width: 800, height: 600, theme: SCREEN };

function lookingAt(environment: Environment): Looking {
  const open = async (link: string) => {
    const { lab, scenario } = await decodeLink(link, environment.catalog);
    return { lab, scenario, resources: await loadResources(lab, scenario, undefined, environment) };
  };
  return {
    factsOf: async (link, hasTable) => {
      const { lab, scenario, resources } = await open(link);
      const { params } = scenario;
      const { summary } = await execute(lab, scenario, resources, environment);
      const { rows } = await lab.experiment();
      const table = hasTable ? columnsOf(rows(params, resources)) : undefined;
      return { ...(summary as object), params, table };
    },
    planeOf: async (link) => {
      const { lab, scenario } = await open(link);
      const figure = scenario.view.figure ?? "";
      const load = (params: object) => loadResources(lab, { ...scenario, params }, undefined, environment);
      const [seen, draw] = await Promise.all([seenBy(lab, figure, scenario, load, environment), lab.draw()]);
      return draw(figure, seen, VIEWPORT)?.plane ?? null;
    },
  };
}

export const lecture: Command = {
  name: "lecture",
  usage: "lecture check <lecture.json | ->",
  words: "names everything that is wrong with a lecture, with its step and key; else says what is in it",
  options: {},
  run: async (args, environment) => {
    const [what, ...values] = args.values;
    if (what !== "check")
      throw new Refusal(`lecture needs the word check first; usage: mirrorstep ${lecture.usage}`);
    const path = onlyValue({ ...args, values }, lecture, "A lecture");
    const { MOST_BYTES } = await import("../../lectures/limits");
    const text = readText(
      path,
      environment,
      `${MOST_BYTES} bytes, which is what a lecture may have`,
      MOST_BYTES,
    );
    const { readLectureText } = await import("../../lectures/read");
    const read = await readLectureText(text, environment.catalog);
    const { missingIn } = await import("../../lectures/missing");
    const missing = await missingIn(
      { steps: read.ok ? read.lecture.steps : read.sound },
      lookingAt(environment),
    );
    const problems = [...(read.ok ? [] : read.problems), ...missing];
    if (!read.ok || problems.length > 0)
      throw new Refusal(problems.map((problem) => `${path}: ${problem}`).join("\n"));
    const { id, title, steps } = read.lecture;
    const questions = steps.filter(({ question }) => question !== null).length;
    print({ id, title, steps: steps.length, questions }, environment);
  },
};
