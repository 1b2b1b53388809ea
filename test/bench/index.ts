/** @file Every bench by name; prints one JSON object of figures, ratios to the reference where there is one. */
import { execFileSync } from "node:child_process";
import { browserBench } from "./browser/bench";
import { atlasBench } from "./atlas/bench";
import { auditBench } from "./audit/bench";
import { engineBench } from "./engine/bench";
import { stepBench } from "./step/bench";

const benches: Record<string, () => unknown> = {
  step: stepBench,
  engine: engineBench,
  browser: browserBench,
  atlas: atlasBench,
  audit: auditBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`No bench "${unknown[0]}": there are ${Object.keys(benches).join(", ")}.`);

const names = asked.length > 0 ? asked : Object.keys(benches);

/** In a process of its own: what one bench made the engine compile shall not be in another's way. */
function apart(name: string): object {
  const words = [process.argv[1] ?? "", name];
  const output = execFileSync(process.execPath, words, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output) as object;
}

const [only = ""] = names;
const figures: Record<string, unknown> =
  names.length === 1 ? { [only]: await benches[only]?.() } : Object.assign({}, ...names.map(apart));
console.log(JSON.stringify(figures, null, 2));
