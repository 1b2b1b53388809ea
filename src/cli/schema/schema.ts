/** @file JSON Schemas of the labs' params: the program's own schemas, with the rules that are checked by code put into words. */
import * as z from "zod/mini";
import { LEAST_SIZE } from "../../param/limits";
import { documented, ofZod } from "../../param/schemas";
import type { AnyLab } from "../../scenario";
import { schemaFor } from "../../scenario/file";

interface Node {
  [keyword: string]: unknown;
}

/** Adds to numbers above 0 that numbers too close to 0 are refused. */
function limitNumber(node: Node) {
  if (node["exclusiveMinimum"] !== 0) return;
  delete node["exclusiveMinimum"];
  node["minimum"] = LEAST_SIZE;
}

export function jsonSchemaOf(lab: AnyLab): Node {
  const schema = z.toJSONSchema(ofZod(schemaFor(lab)), {
    io: "input",
    metadata: documented,
    override: ({ jsonSchema }) => limitNumber(jsonSchema),
  });
  return { ...schema, title: `Params of the ${lab.id} lab`, description: lab.about };
}
