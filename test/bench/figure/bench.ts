/** @file How soon `mirrorstep figure` has written the first figure of each lab and part, after the start of the program. */
import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { catalog } from "../../../src/labs/catalog";
import { encodeLink, makeScenario, type AnyLab } from "../../../src/scenario";
import { round } from "../browser/browser";

const ROUNDS = 5;
/** Built beside the bench, with the worker that it starts. */
const program = fileURLToPath(new URL("mirrorstep.js", pathToFileURL(process.argv[1] ?? "")));
/** At its end a process says how long it lived, and how long all its threads were at work, in milliseconds. */
const AT_END = `data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error("spent "+performance.now()+" "+(user+system)/1e3)})`;

interface Spent {
  readonly wall: number;
  readonly work: number;
}

function spentBy(...words: readonly string[]): Spent {
  const { stderr, status } = spawnSync(process.execPath, ["--import", AT_END, program, ...words], {
    encoding: "utf8",
  });
  const [, wall = NaN, work = NaN] = (/^spent (\S+) (\S+)$/m.exec(stderr) ?? []).map(Number);
  if (status !== 0 || Number.isNaN(wall)) throw new Error(`mirrorstep ${words.join(" ")}: ${stderr}`);
  return { wall, work };
}

const least = (one: Spent | undefined, other: Spent): Spent => ({
  wall: Math.min(one?.wall ?? Infinity, other.wall),
  work: Math.min(one?.work ?? Infinity, other.work),
});

/** Of each lab its bare link; of one with parts that of each, its opening figure. */
async function linksOf(lab: AnyLab): Promise<(readonly [string, string])[]> {
  const presets = await lab.presets();
  const parts = new Set(
    [lab.defaults, ...presets.map(({ params }) => params)].map((params) => partOf(params)),
  );
  const base = (part: string | null) =>
    part === null ? lab.defaults : lab.base(new Map([["part", [part]]]));
  return [...parts].map((part) => [
    part === null ? lab.id : `${lab.id} ${part}`,
    encodeLink(lab, makeScenario(lab, base(part), lab.view.usual)),
  ]);
}

const partOf = (params: object): string | null => ("part" in params ? String(params.part) : null);

export async function figureBench(): Promise<object> {
  const labs = await Promise.all(catalog.entries.map(({ id }) => catalog.load(id)));
  const links = (await Promise.all(labs.map(linksOf))).flat();
  const best = new Map<string, Spent>();
  const take = (name: string, spent: Spent) => best.set(name, least(best.get(name), spent));
  // In turn, so that a busy machine disturbs all alike.
  for (let i = 0; i < ROUNDS; i++) {
    take("start", spentBy("link", links[0]?.[1] ?? ""));
    for (const [name, link] of links) take(name, spentBy("figure", link, "--out", "-"));
  }
  const start = best.get("start") ?? { wall: NaN, work: NaN };
  const figures = [...best].map(([name, { wall, work }]) => [
    name,
    {
      afterStartMs: round(wall - start.wall, 0),
      workAfterStartMs: round(work - start.work, 0),
      timesStart: round(wall / start.wall, 1),
    },
  ]);
  return { startMs: round(start.wall, 0), ...Object.fromEntries(figures) };
}
