/** @file `run`: runs the experiment of a scenario. Prints the summary and writes the trace to files. */
import { encodeLink, type AnyLab, type Scenario } from "../../scenario";
import { onlyValue } from "../arguments";
import type { Command, Environment } from "../command";
import { readScenario } from "../input";
import { checkWritable, say, STDOUT, writeStream } from "../output";
import { Refusal } from "../refusal";
import { loadResources } from "../run/data";
import { execute } from "../run/execute";
import { writtenFinding } from "../run/written";
import { prettyJson, streamJson } from "../json";

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** The trace, preceded by the program's version and the scenario that it comes from. */
const named = (lab: AnyLab, scenario: Scenario, trace: object) => ({
  mirrorstep: __APP_VERSION__,
  link: encodeLink(lab, scenario),
  ...trace,
});

function* asFile(value: unknown): Generator<string> {
  yield* streamJson(value);
  yield "\n";
}

function checkOutputs(paths: readonly string[], environment: Environment) {
  for (const path of paths) checkWritable(path, environment);
  if (new Set(paths).size < paths.length)
    throw new Refusal("--csv and --json name the same file; give each its own.");
}

export const run: Command = {
  name: "run",
  usage: "run <scenario.json | link | -> [--say] [--csv FILE] [--json FILE] [--data FILE]",
  words:
    "runs a scenario: summary as JSON, or in sentences; the trace into files, - for standard output (the summary then goes to standard error)",
  options: {
    say: { words: "instead of the summary what the page says that the run found, a sentence a line" },
    csv: { value: "FILE", words: "the whole trace, one line per rule and step, or per point of the slice" },
    json: { value: "FILE", words: "the trace that the app draws (long runs thinned to what a screen shows)" },
    data: { value: "FILE", words: "a stream's own data: labels or distributions, one a line, or a CSV" },
  },
  run: async (args, environment) => {
    const { lab, scenario, notices } = await readScenario(onlyValue(args, run, "A scenario"), environment);
    const [csv, json] = [args.options.get("csv"), args.options.get("json")];
    const paths = [csv, json].filter((path) => path !== undefined);
    checkOutputs(paths, environment);
    for (const { message } of notices) say(message, environment);
    const resources = await loadResources(lab, scenario, args.options.get("data"), environment);
    const { summary, file, rows, findings } = await execute(lab, scenario, resources, environment);
    if (csv !== undefined) await writeStream(csv, withLineEnds(rows()), environment);
    if (json !== undefined) await writeStream(json, asFile(named(lab, scenario, file())), environment);
    const told = args.options.has("say")
      ? (await findings()).map(writtenFinding).join("\n")
      : prettyJson(summary);
    if (paths.includes(STDOUT)) say(told, environment);
    else environment.stdout.write(`${told}\n`);
  },
};
