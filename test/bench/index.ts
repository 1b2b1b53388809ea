/** @file Every bench by name; prints one JSON object of figures, ratios to the reference where there is one. */
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

const figures: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(benches))
  if (asked.length === 0 || asked.includes(name)) figures[name] = await bench();
console.log(JSON.stringify(figures, null, 2));
