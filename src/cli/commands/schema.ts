/** @file `schema`: the JSON Schema of a lab's params. */
import { isLabId, labIds } from "../../scenario";
import { onlyValue } from "../arguments";
import type { Command } from "../command";
import { nearest } from "../nearest";
import { print } from "../output";
import { Refusal } from "../refusal";

export const schema: Command = {
  name: "schema",
  usage: `schema <${labIds.join(" | ")}>`,
  words: "the JSON Schema of a lab's params",
  options: {},
  run: async (args, around) => {
    const lab = onlyValue(args, schema, "A lab");
    if (!isLabId(lab)) {
      const meant = nearest(lab, labIds);
      throw new Refusal(
        `There is no lab "${lab}"; ${meant === null ? `there are ${labIds.join(", ")}.` : `did you mean ${meant}?`}`,
      );
    }
    const { jsonSchemaOf } = await import("../schema/schema");
    print(jsonSchemaOf(lab), around);
  },
};
