/** @file `schema`: the JSON Schema of a lab's params, or of a lecture. */
import { onlyValue } from "../arguments";
import type { Command } from "../command";
import { nearest } from "../nearest";
import { print } from "../output";
import { Refusal } from "../refusal";

const LECTURE = "lecture";

export const schema: Command = {
  name: "schema",
  usage: "schema <lab | lecture>",
  words: "the JSON Schema of a lab's params, or of a lecture",
  options: {},
  details: ({ catalog }) => Promise.resolve(`The labs are ${catalog.ids.join(", ")}.\n`),
  run: async (args, environment) => {
    const { catalog } = environment;
    if (args.values.length === 0)
      throw new Refusal(`A lab is missing; usage: mirrorstep schema <${catalog.ids.join(" | ")}>`);
    const lab = onlyValue(args, schema, "A lab");
    if (lab === LECTURE) {
      const { lectureJsonSchema } = await import("../../lectures/schema");
      print(lectureJsonSchema(), environment);
      return;
    }
    if (!catalog.ids.includes(lab)) {
      const meant = nearest(lab, catalog.ids);
      throw new Refusal(
        `There is no lab "${lab}"; ${meant === null ? `there are ${catalog.ids.join(", ")}.` : `did you mean ${meant}?`}`,
      );
    }
    const { jsonSchemaOf } = await import("../schema/schema");
    print(jsonSchemaOf(await catalog.load(lab)), environment);
  },
};
