/** @file The schema of a lecture's file in zod, for files, tests and the terminal. */
import * as z from "zod/mini";
import { documented } from "../param/schemas";
import { MOST_CHARACTERS, MOST_CONTROLS, MOST_FIGURES, MOST_RUNS, MOST_STEPS } from "./limits";
import { SOURCE } from "./values";

function told<S extends z.ZodMiniType>(schema: S, description: string): S {
  documented.add(schema, { ...documented.get(schema), description });
  return schema;
}

const text = (atMost: number, description: string) =>
  told(z.string().check(z.minLength(1), z.maxLength(atMost)), description);

/** A text that matches a pattern; `what` names it in messages, as in "a name (small letters…)". */
function spelt(pattern: RegExp, what: string, atMost: number, description: string) {
  const schema = z
    .string()
    .check(z.refine((given) => given.length <= atMost && pattern.test(given), `must be ${what}`));
  documented.add(schema, { description, pattern: pattern.source, maxLength: atMost });
  return schema;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const name = (description: string) =>
  spelt(
    NAME,
    `small letters, digits and hyphens, at most ${MOST_CHARACTERS.id}`,
    MOST_CHARACTERS.id,
    description,
  );

const source = (description: string) =>
  spelt(SOURCE, "a path such as rules.0.recoveredIn, or name:path", MOST_CHARACTERS.path, description);

const link = z.string().check(z.minLength(3), z.maxLength(MOST_CHARACTERS.link));
const whole = z.looseObject({ lab: z.string() });

const figure = told(
  z.union([link, whole]),
  "A link of one figure (#/bounds?…&figure=slice), or a scenario whose view names one.",
);

const asked = {
  ask: text(MOST_CHARACTERS.ask, "The question, as Markdown."),
  truth: source(
    "Where the truth comes from: a path into the summary of the step's first figure, or of name:path.",
  ),
  answer: text(
    MOST_CHARACTERS.ask,
    "What is said when the truth is shown; {{truth}}, {{guess}} and {{off}} stand for what they are; of beliefs also {{misplaced}}, of curves {{off}} and {{mean}}.",
  ),
  figure: z.optional(
    told(
      z.union([link, whole]),
      "The figure on which it is asked, which must not show the truth; else the step's first one.",
    ),
  ),
};

const axis = z.strictObject({
  from: z.number(),
  to: z.number(),
  axis: text(MOST_CHARACTERS.title, "What the axis is of."),
});

const question = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    ...asked,
    from: z.number(),
    to: z.number(),
    scale: z.enum(["linear", "log"]),
    axis: text(MOST_CHARACTERS.title, "What the axis is of."),
    on: z.optional(told(z.enum(["x", "y"]), "The axis of the figure that it is on; else one of its own.")),
  }),
  z.strictObject({
    kind: z.literal("choice"),
    ...asked,
    options: z
      .array(
        z.strictObject({
          words: text(MOST_CHARACTERS.ask, "As it is offered."),
          is: told(
            z.union([z.string(), z.number(), z.boolean(), z.null()]),
            "The truth with which it is the right one.",
          ),
        }),
      )
      .check(z.minLength(2), z.maxLength(6)),
  }),
  z.strictObject({ kind: z.literal("point"), ...asked, on: z.enum(["slice", "triangle", "grid"]) }),
  z.strictObject({
    kind: z.literal("curve"),
    ...asked,
    over: z.optional(
      source("Where the places on x of the heights come from; else they are evenly spaced from end to end."),
    ),
    x: axis,
    y: axis,
  }),
]);

export const stepSchema = z.strictObject({
  id: name("Its name in the lecture."),
  title: text(MOST_CHARACTERS.title, "Its one idea."),
  words: text(
    MOST_CHARACTERS.words,
    "Markdown with formulas between dollar signs and numbers between double braces.",
  ),
  figures: z.optional(z.array(figure).check(z.maxLength(MOST_FIGURES))),
  runs: z.optional(
    told(
      z.record(name("What words call the run."), figure),
      `Up to ${MOST_RUNS} further runs that words and questions take numbers from.`,
    ),
  ),
  controls: z.optional(
    told(
      z
        .array(z.string().check(z.minLength(1), z.maxLength(MOST_CHARACTERS.title)))
        .check(z.maxLength(MOST_CONTROLS)),
      "The params whose controls stand beside the figures.",
    ),
  ),
  notes: z.optional(
    told(z.string().check(z.maxLength(MOST_CHARACTERS.notes)), "For who speaks, as Markdown."),
  ),
  question: z.optional(z.nullable(question)),
});

export const lectureSchema = z.strictObject({
  v: z.literal(1),
  id: name("Its place in a link."),
  title: text(MOST_CHARACTERS.title, "Its title."),
  about: text(MOST_CHARACTERS.about, "What it is about, in a sentence or two."),
  minutes: told(z.number().check(z.gte(1), z.lte(600)), "How long it takes."),
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(MOST_STEPS)),
});

/** A lecture as its file has it: figures may be whole scenarios instead of links. */
export type LectureFile = z.infer<typeof lectureSchema>;

/** The JSON Schema of a lecture. */
export const lectureJsonSchema = (): object => ({
  ...z.toJSONSchema(lectureSchema, { io: "input", metadata: documented }),
  title: "A lecture of Mirrorstep",
  description: "Words and live figures in steps; docs/lectures.md says how to write one.",
});
