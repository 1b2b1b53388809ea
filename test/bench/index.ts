/** @file Every bench by name; prints one JSON object of figures, ratios to the reference where there is one. */
import { execFileSync } from "node:child_process";
import { browserBench } from "./browser/bench";
import { atlasBench } from "./atlas/bench";
import { auditBench } from "./audit/bench";
import { engineBench } from "./engine/bench";
import { figureBench } from "./figure/bench";
import { languageBench } from "./language/bench";
import { lectureBench } from "./browser/lecture";
import { relaxationBench } from "./relaxation/bench";
import { stepBench } from "./step/bench";
import { trainingBench } from "./training/bench";

const benches: Record<string, () => unknown> = {
  step: stepBench,
  engine: engineBench,
  browser: browserBench,
  lecture: lectureBench,
  atlas: atlasBench,
  audit: auditBench,
  relaxation: relaxationBench,
  figure: figureBench,
  language: languageBench,
  training: trainingBench,
};

/** In a process of its own: what one bench made the engine compile shall not be in another's way. */
function apart(name: string): object {
  const words = [process.argv[1] ?? "", name];
  const output = execFileSync(process.execPath, words, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output) as object;
}

async function measure(names: readonly string[]): Promise<Record<string, unknown>> {
  const [only = ""] = names;
  return names.length === 1 ? { [only]: await benches[only]?.() } : Object.assign({}, ...names.map(apart));
}

const asked = process.argv.slice(2);
const all = Object.keys(benches);
const unknown = asked.find((name) => !all.includes(name));
if (asked.some((word) => word === "--help" || word === "-h"))
  console.log(`npm run bench -- [names]: all benches, or those that are named: ${all.join(", ")}.`);
else if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}"; there are ${all.join(", ")}.`);
  process.exitCode = 1;
} else console.log(JSON.stringify(await measure(asked.length > 0 ? asked : all), null, 2));
