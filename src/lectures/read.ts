/** @file Reads the file of a lecture. Everything that is wrong is named, with its step and key. Nothing is run. */
import katex from "katex";
import { parseJson } from "../param/json";
import { quote } from "../param/text";
import { decodeLink } from "../scenario/decode";
import { encodeLink, type Catalog } from "../scenario";
import { parseScenario } from "../scenario/file";
import { problemsIn, sentenceOf } from "../scenario/sentences";
import { MOST_BYTES, MOST_RUNS, MOST_STEPS } from "./limits";
import { FORMULAS } from "./formulas";
import { keptIn, readWords } from "./markdown";
import { lectureSchema, stepSchema, type LectureFile } from "./schema";
import { ASKED_RUN, SECOND_RUN } from "./facts";
import { planeFor } from "./plane";
import { textsOf, valuesOf, type Text } from "./texts";
import { lectureOf, type Lecture, type Question, type Step } from "./types";
import { fillFormula, readValue, strangersIn, type Value } from "./values";

export type ReadLecture =
  | { readonly ok: true; readonly lecture: Lecture }
  | {
      readonly ok: false;
      readonly problems: readonly string[];
      /** The steps at their indices; null for a step with an error. */
      readonly sound: readonly (Step | null)[];
    };

type Tell = (problem: string) => void;
type FileStep = LectureFile["steps"][number];

const refuse = (problem: string): ReadLecture => ({ ok: false, problems: [problem], sound: [] });

/** Refuses a command that would reach out of the formula. */
const refuseCommand = ({ command }: { readonly command: string }): never => {
  throw new Error(`${command} is not allowed`);
};

/** KaTeX's message about a formula, without its prefix. */
function formulaProblem(tex: string): string | null {
  try {
    katex.renderToString(tex, { ...FORMULAS, trust: refuseCommand });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, "") : String(error);
  }
}

function checkText(text: Text, runs: readonly string[], hasFigure: boolean, tell: Tell) {
  const { blocks, problems } = readWords(text.words);
  problems.forEach(tell);
  for (const kept of keptIn(blocks)) {
    if (kept.type === "value" || kept.tex.length > 5000) continue;
    const problem = formulaProblem(fillFormula(kept.tex, () => 1) ?? kept.tex);
    if (problem !== null) tell(`has a formula that cannot be set, ${quote(kept.tex)}: ${problem}`);
  }
  for (const value of valuesOf(text)) checkValue(value, runs, hasFigure, tell);
}

function checkValue(value: Value, runs: readonly string[], hasFigure: boolean, tell: Tell) {
  for (const word of strangersIn(value.text))
    tell(`writes ${quote(value.text)}; after a bar stand digits, percent or “or …”, not ${quote(word)}`);
  if (value.run === null && !hasFigure)
    tell(`takes ${quote(value.text)} out of the first figure, and the step has none; name one of its runs`);
  if (value.run !== null && !runs.includes(value.run))
    tell(
      `takes ${quote(value.text)} out of the run ${quote(value.run)}; ${
        runs.length === 0 ? "the step has no runs" : `the step's runs are ${runs.join(", ")}`
      }`,
    );
}

function checkQuestion(question: Question, hasFigure: boolean, tell: (key: string, problem: string) => void) {
  const axes =
    question.kind === "number"
      ? [["", question] as const]
      : question.kind === "curve"
        ? ([
            ["x.", question.x],
            ["y.", question.y],
          ] as const)
        : [];
  for (const [key, { from, to }] of axes)
    if (!(from < to)) tell(`question.${key}to`, `is ${to}; it must be above ${from}, where the axis begins`);
  if (question.kind === "number" && question.scale === "log" && question.from <= 0)
    tell("question.from", `is ${question.from}; a log axis begins above 0`);
  if (planeFor(question) !== null && !hasFigure)
    tell("question.figure", "is not there: what is put on a figure needs one, here or as the step's first");
}

/** The link of a figure or a run that a file gives. */
async function linkOf(given: unknown, wantsFigure: boolean, catalog: Catalog, tell: Tell): Promise<string> {
  if (typeof given !== "string") {
    const parsed = await parseScenario(given, catalog);
    if (!parsed.ok) tell(parsed.error);
    return parsed.ok ? linkOf(encodeLink(parsed.lab, parsed.scenario), wantsFigure, catalog, tell) : "";
  }
  if (!given.startsWith("#/")) tell(`is ${quote(given)}; a figure is a link that begins with #/`);
  else {
    const { lab, scenario, notices } = await decodeLink(given, catalog);
    for (const { message } of notices) tell(message);
    const { figures } = lab.scope(scenario.params);
    if (wantsFigure && notices.length === 0 && scenario.view.figure === null)
      tell(`names no figure: add &figure= and one of ${figures.join(", ")}`);
  }
  return given;
}

/** The names of params, and of params within the values of others. */
function controlsOf(params: object): readonly string[] {
  return Object.entries(params).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? [name, ...controlsOf(value)]
      : [name],
  );
}

async function checkControls(
  controls: readonly string[],
  figures: readonly string[],
  catalog: Catalog,
  tell: Tell,
) {
  const decoded = await Promise.all(
    figures.filter((link) => link !== "").map((link) => decodeLink(link, catalog)),
  );
  const known = new Set(
    decoded.flatMap(({ lab, scenario }) => [
      ...controlsOf(scenario.params),
      ...lab.fields.map(({ key }) => key),
    ]),
  );
  for (const control of controls)
    if (!known.has(control.split("-")[0] ?? ""))
      tell(
        known.size === 0
          ? `names the control ${quote(control)}, and the step has no figure`
          : `names the control ${quote(control)}; its figures have ${[...known].join(", ")}`,
      );
}

async function questionOf(
  { question }: FileStep,
  catalog: Catalog,
  tell: (key: string, problem: string) => void,
): Promise<Question | null> {
  if (question === undefined || question === null) return null;
  const { figure, ...rest } = question;
  if (figure === undefined) return rest;
  return {
    ...rest,
    figure: await linkOf(figure, true, catalog, (problem) => tell("question.figure", problem)),
  };
}

async function readStep(given: FileStep, catalog: Catalog, tell: (key: string, problem: string) => void) {
  const figures = await Promise.all(
    (given.figures ?? []).map((figure, i) =>
      linkOf(figure, true, catalog, (problem) => tell(`figures[${i}]`, problem)),
    ),
  );
  const runs = await Promise.all(
    Object.entries(given.runs ?? {}).map(
      async ([run, link]) =>
        [run, await linkOf(link, false, catalog, (problem) => tell(`runs.${run}`, problem))] as const,
    ),
  );
  if (runs.length > MOST_RUNS) tell("runs", `has ${runs.length} entries; at most ${MOST_RUNS} are read`);
  const question = await questionOf(given, catalog, tell);
  const isAskedOn = question?.figure !== undefined;
  if (isAskedOn && runs.some(([run]) => run === ASKED_RUN))
    tell(`runs.${ASKED_RUN}`, "has the name of the run of the question's figure; choose another");
  const step: Step = {
    id: given.id,
    title: given.title,
    words: given.words,
    figures,
    runs: Object.fromEntries(runs),
    controls: given.controls ?? [],
    notes: given.notes ?? "",
    question,
  };
  await checkControls(step.controls, figures, catalog, (problem) => tell("controls", problem));
  const names = [
    ...runs.map(([run]) => run),
    ...(figures.length > 1 ? [SECOND_RUN] : []),
    ...(isAskedOn ? [ASKED_RUN] : []),
  ];
  for (const text of textsOf(step))
    checkText(text, names, figures.length > 0, (problem) => tell(text.key, problem));
  if (question !== null) {
    checkQuestion(question, figures.length > 0 || isAskedOn, tell);
    const sources = { truth: question.truth, ...(question.kind === "curve" && { over: question.over }) };
    for (const [key, source] of Object.entries(sources))
      if (source !== undefined)
        checkValue(readValue(source), names, figures.length > 0, (problem) =>
          tell(`question.${key}`, problem),
        );
  }
  return step;
}

/** The lecture in a file's JSON, or everything that is wrong with it, one sentence each. */
export async function readLecture(json: unknown, catalog: Catalog): Promise<ReadLecture> {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse(`A lecture is an object with v, id, title, about, minutes and steps, not ${quote(json)}.`);
  const shape = problemsIn(lectureSchema, json);
  const { problems, sound } = await readSteps(shape.ok ? shape.value.steps : stepsIn(json), catalog);
  if (!shape.ok) {
    const outside = shape.problems.map((problem) => sentenceOf([], json, problem));
    return { ok: false, problems: [...outside, ...problems], sound };
  }
  const steps = sound.filter((step) => step !== null).map(bare);
  return problems.length === 0
    ? { ok: true, lecture: lectureOf({ ...shape.value, steps }) }
    : { ok: false, problems, sound };
}

/** The steps of a file that does not fit the schema; null for a step that does not fit it. */
function stepsIn(json: object): readonly (FileStep | null)[] {
  const given: readonly unknown[] = "steps" in json && Array.isArray(json.steps) ? json.steps : [];
  return given.slice(0, MOST_STEPS).map((one) => {
    const read = problemsIn(stepSchema, one);
    return read.ok ? read.value : null;
  });
}

async function readSteps(given: readonly (FileStep | null)[], catalog: Catalog) {
  const problems: string[] = [];
  const sound: (Step | null)[] = [];
  for (const [i, one] of given.entries()) {
    const before = problems.length;
    const tell = (key: string, problem: string) =>
      problems.push(`steps[${i}].${key} (step ${one?.id}) ${problem.replace(/\.$/, "")}.`);
    if (one !== null && given.slice(0, i).some((earlier) => earlier?.id === one.id))
      tell("id", `is ${quote(one.id)}, which an earlier step has`);
    const step = one === null ? null : await readStep(one, catalog, tell);
    sound.push(problems.length === before ? step : null);
  }
  return { problems, sound };
}

const bare = ({ question, ...step }: Step) => ({ ...step, ...(question !== null && { question }) });

/** The same for the text of a file. */
export async function readLectureText(text: string, catalog: Catalog): Promise<ReadLecture> {
  if (text.length > MOST_BYTES)
    return refuse(`The file has ${text.length} characters; a lecture has at most ${MOST_BYTES}.`);
  const json = parseJson(text);
  return json.ok ? readLecture(json.value, catalog) : refuse(`The file ${json.error}.`);
}
