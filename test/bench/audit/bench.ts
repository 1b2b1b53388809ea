/** @file The audit against the same loop in C: 10⁶ pairs at C = 3, one thread each. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClimb } from "../../../src/labs/stability/run/audit/climb";
import { createTally } from "../../../src/labs/stability/run/audit/tally";
import { STABILITY_VARIANTS } from "../../../src/labs/stability/run/tables";
import { UPDATES, type Update } from "../../../src/experiments/update";

const ROUNDS = 7;
const PAIRS = 1_000_000;
const REFERENCE = join(process.cwd(), "test/bench/reference/audit_reference.c");

interface Figures {
  readonly nanoseconds: number;
  readonly expanded: number;
}

/** Everything the audit does: sampling, both steps, estimate, identity, histogram, worst pairs. */
function ours(update: Update): Figures {
  const tally = createTally({ ...STABILITY_VARIANTS.audit, update });
  const start = performance.now();
  tally.step(0, PAIRS);
  const { expanded } = tally.result();
  return { nanoseconds: ((performance.now() - start) * 1e6) / PAIRS, expanded };
}

function theirs(program: string, update: Update): Figures {
  const { radius, fraction, classes } = STABILITY_VARIANTS.audit;
  const words = [classes, PAIRS, radius, fraction, update].map(String);
  const output = execFileSync(program, words, { encoding: "utf8" });
  const read = (name: string) => Number(new RegExp(`"${name}": ([\\d.]+)`).exec(output)?.[1]);
  const figures = { nanoseconds: read("nsPerPair"), expanded: read("expanded") };
  if (!(figures.nanoseconds > 0)) throw new Error(`The C reference printed no nsPerPair but: ${output}`);
  return figures;
}

function compileReference(folder: string): string | null {
  const program = join(folder, "reference");
  const flags = ["-O3", "-march=native", REFERENCE, "-o", program, "-lm"];
  return spawnSync("gcc", flags, { stdio: "ignore" }).status === 0 ? program : null;
}

/** The best of several rounds in turn, so that a busy machine disturbs both alike. */
function best(run: () => Figures, known: Figures | undefined): Figures {
  const figures = run();
  return known !== undefined && known.nanoseconds < figures.nanoseconds ? known : figures;
}

/** Milliseconds of one climb at C = 8 under the paper's bound. */
function climbing(): number {
  const start = performance.now();
  for (let index = 0; index < 8; index++) {
    const params = { ...STABILITY_VARIANTS.audit, classes: 8, update: "mirror", fraction: 1 } as const;
    const climb = createClimb(params, index);
    while (climb.advance(Infinity));
  }
  return (performance.now() - start) / 8;
}

/** `…OverC`: time over the reference's, at most 3 is asked for; `…Expanded`: shares, which agree but for chance. */
export function auditBench(): Record<string, number | string> {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-bench-"));
  try {
    return race(compileReference(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function race(program: string | null): Record<string, number | string> {
  const times = new Map<string, Figures>();
  for (let round = 0; round < ROUNDS; round++)
    for (const update of UPDATES) {
      times.set(
        update,
        best(() => ours(update), times.get(update)),
      );
      if (program === null) continue;
      times.set(
        `${update} in C`,
        best(() => theirs(program, update), times.get(`${update} in C`)),
      );
    }
  return { ...report(times, program !== null), msPerClimb: round3(climbing()) };
}

const round3 = (x: number): number => Math.round(x * 1000) / 1000;

function report(times: ReadonlyMap<string, Figures>, hasC: boolean): Record<string, number | string> {
  const noC = "no C compiler here: gcc could not build test/bench/reference/audit_reference.c";
  return Object.fromEntries(
    UPDATES.flatMap((update): [string, number | string][] => {
      const mine = times.get(update);
      const reference = times.get(`${update} in C`);
      const over = (mine?.nanoseconds ?? NaN) / (reference?.nanoseconds ?? NaN);
      return [
        [`${update}OverC`, hasC ? round3(over) : noC],
        [`${update}NsPerPair`, round3(mine?.nanoseconds ?? NaN)],
        [`${update}NsPerPairC`, hasC ? round3(reference?.nanoseconds ?? NaN) : noC],
        [`${update}Expanded`, (mine?.expanded ?? NaN) / PAIRS],
        [`${update}ExpandedC`, hasC ? (reference?.expanded ?? NaN) / PAIRS : noC],
      ];
    }),
  );
}
