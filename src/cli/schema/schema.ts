/** @file JSON Schemas of the labs' params: what the programs' own schemas say, and what they check by code, in words. */
import * as z from "zod/mini";
import { MAX_EDITOR_CLASSES } from "../../experiments/bounds/params";
import { boundsSchema } from "../../experiments/bounds/schema";
import { LEAST } from "../../param/limits";
import { CLASSES } from "../../experiments/stability/params";
import { stabilitySchema } from "../../experiments/stability/schema";
import { MAX_CLASSES } from "../../experiments/tracking/params";
import { trackingSchema } from "../../experiments/tracking/schema";
import type { LabId } from "../../scenario";
import { words } from "./words";

interface Node {
  type?: string;
  const?: unknown;
  description?: string;
  items?: Node;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Node>;
  anyOf?: Node[];
  oneOf?: Node[];
  [keyword: string]: unknown;
}

const sources: Record<LabId, { schema: z.ZodMiniType; classes: number }> = {
  bounds: { schema: boundsSchema, classes: MAX_EDITOR_CLASSES },
  tracking: { schema: trackingSchema, classes: MAX_CLASSES },
  stability: { schema: stabilitySchema, classes: CLASSES.atMost ?? 0 },
};

/** Every list of numbers in params is a belief. */
function limitBelief(node: Node, classes: number, faces: boolean) {
  if (node.items?.type !== "number") return;
  node.items["minimum"] = faces ? 0 : LEAST;
  node.minItems = 2;
  node.maxItems = classes;
}

/** Of numbers above 0, those too near to it are refused by code. */
function limitNumber(node: Node) {
  if (node["exclusiveMinimum"] !== 0) return;
  delete node["exclusiveMinimum"];
  node["minimum"] = LEAST;
}

/** Beliefs that may lie on a face. */
const CLOSED = ["stability.pair.target"];

/** What a property of these says about all of them: the kind of a target or rule, the part of a lab. */
function ownerOf({ properties = {} }: Node, lab: LabId): string {
  const kind = properties["kind"]?.const ?? properties["part"]?.const;
  return typeof kind === "string" ? `${lab}.${kind}` : lab;
}

/** Adds what a property means; those of a kind or part are looked up under it first. */
function describe(node: Node, lab: LabId, maxClasses: number, faces = false) {
  limitBelief(node, maxClasses, faces);
  limitNumber(node);
  const isTriangle = node.properties?.["classes"]?.const === 3;
  const classes = isTriangle ? 3 : maxClasses;
  const owner = ownerOf(node, lab);
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    const description = words[`${owner}.${name}`] ?? words[`${lab}.${name}`] ?? words[`*.${name}`];
    if (description !== undefined) property.description = description;
    describe(property, lab, classes, CLOSED.includes(`${owner}.${name}`));
  }
  for (const inner of [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
    if (inner !== undefined) describe(inner, lab, classes);
}

export function schemaOf(lab: LabId): Node {
  const { schema, classes } = sources[lab];
  const root = z.toJSONSchema(schema, { io: "input" }) as Node;
  describe(root, lab, classes);
  const triangle = root.properties?.["triangle"];
  if (triangle !== undefined) Object.assign(triangle, { minItems: 3, maxItems: 3 });
  return { ...root, title: `Params of the ${lab} lab`, description: words[lab] ?? "" };
}
