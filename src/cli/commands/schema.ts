/** @file `schema`: the JSON Schema of a lab's params. */
import { catalog } from "../../labs/catalog";
import { onlyValue } from "../arguments";
import type { Command } from "../command";
import { nearest } from "../nearest";
import { print } from "../output";
import { Refusal } from "../refusal";

export const schema: Command = {
  name: "schema",
  usage: `schema <${catalog.ids.join(" | ")}>`,
  words: "the JSON Schema of a lab's params",
  options: {},
  run: async (args, around) => {
    const lab = onlyValue(args, schema, "A lab");
    if (!catalog.ids.includes(lab)) {
      const meant = nearest(lab, catalog.ids);
      throw new Refusal(
        `There is no lab "${lab}"; ${meant === null ? `there are ${catalog.ids.join(", ")}.` : `did you mean ${meant}?`}`,
      );
    }
    const { jsonSchemaOf } = await import("../schema/schema");
    print(jsonSchemaOf(await catalog.load(lab)), around);
  },
};
