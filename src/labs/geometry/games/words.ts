/** @file The words of a game, computed from its runs: what is proved, what is exact, and what was observed. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber, superscript } from "../../../ui/number";
import { spokenWords } from "../../../ui/spokenWords";
import { statement, type Statement } from "../../shared/statement";
import { trueKind } from "../../../experiments/geometry/proved";
import { geometryName } from "../../../experiments/geometry/potential";
import { provenStep } from "../run/games/summary";
import type { GamesEquilibrium, GamesRun, GamesTrace } from "../run/games/types";
import { GAME_LABELS } from "../run/games/table";
import type { GameMethod, GamesParams } from "../run/params";
import { courseIn } from "./course";
import { isSquare } from "./cell";

const runsOf = ({ runs }: GamesTrace): readonly GamesRun[] =>
  runs.filter((run): run is GamesRun => run !== null);

const isEntropy = ({ geometry }: GamesParams): boolean => trueKind(geometry) === "entropy";

const inParentheses = (shares: readonly number[]) => `(${shares.map((x) => formatNumber(x)).join(", ")})`;

/** What each method's averages are over: the points where the other player's payoff was taken. */
const AVERAGED_POINTS: { readonly [M in GameMethod]: string } = {
  simultaneous: "the points played, *x*_0 … *x*_{t−1}",
  alternating: "the points that the other replied to, *x*_1 … *x*_t and *y*_0 … *y*_{t−1}",
  mirrorProx: "the half steps",
  optimistic: "the points played, *x*_0 … *x*_{t−1}",
};

const methodsIn = (trace: GamesTrace): readonly GameMethod[] => runsOf(trace).map(({ method }) => method);

export const playersWords = (trace: GamesTrace | null): FigureWords =>
  captioned("Figure 1", "The players’ ways", trace === null ? "" : playersCaption(trace));

function playersCaption({ params, ...trace }: GamesTrace): string {
  const where = isSquare(params)
    ? "Both players’ shares of their first strategies"
    : "The row player’s strategies and the column player’s";
  const { geometry, step, steps } = params;
  const rings = trace.equilibrium?.interior === true ? " Thin lines: equal *D*(*z*, ·)." : "";
  return (
    `${where} over ${steps} steps of η = ${formatNumber(step)}, pale at first, full at the end; ${geometryName(geometry)}.${rings} ` +
    "Average: of the points where the other’s payoff was taken."
  );
}

export function playersDescription(trace: GamesTrace): string {
  const said = runsOf(trace).map((run) => spokenWords(courseSentence(run)));
  return `The ways of both players around the equilibrium. ${said.join(" ")}`;
}

export const approachWords = (): FigureWords =>
  captioned(
    "Figure 2",
    "Closer or further",
    "The divergence from the equilibrium *z*, *D*(*z*, *x*_t) + *D*(*z*, *y*_t), on a logarithmic axis.",
  );

export function gapWords(trace: GamesTrace | null): FigureWords {
  const methods = trace === null ? [] : methodsIn(trace);
  const averaged = [...new Set(methods.map((method) => AVERAGED_POINTS[method]))];
  const of =
    averaged.length === 1
      ? ` Averages are of ${averaged[0]}.`
      : methods.map((method) => ` Averages, ${GAME_LABELS[method]}: of ${AVERAGED_POINTS[method]}.`).join("");
  return captioned(
    "Figure 3",
    "What a best reply would gain",
    `The duality gap max_i (*Ay*)_i − min_j (*A*^{⊤}*x*)_j of the last strategies and of averages; dotted, how 1/*t* and 1/√*t* fall.${of}`,
  );
}

const COURSES: Readonly<Record<ReturnType<typeof courseIn>, string>> = {
  away: "moves away",
  in: "comes closer",
  around: "goes around",
  still: "stands still",
  infinite: "is infinitely far: the equilibrium lies on a face",
};

function turnsOf({ rises, falls, done }: GamesRun): string {
  const steps = `${done} steps`;
  if (rises === done) return `*D* rises in every one of ${steps}`;
  if (falls === done) return `*D* falls in every one of ${steps}`;
  return `*D* rises in ${rises} of ${steps} and falls in ${falls}`;
}

/** "mirror-prox comes closer: D falls in every one of 1000 steps, from 0.140 to 0.00536". */
export function courseSentence(run: GamesRun): string {
  const course = courseIn(run);
  const name = GAME_LABELS[run.method];
  const start = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${COURSES[course]}`;
  if (course === "infinite" || course === "still") return `${start}.`;
  const [from, to] = [run.divergence[0] ?? NaN, run.divergence[run.done] ?? NaN];
  return `${start}: ${turnsOf(run)}, from ${formatNumber(from)} to ${formatNumber(to)}.`;
}

function equilibriumSentence({ row, column, value, interior, unique }: GamesEquilibrium): Statement {
  const played = interior ? "every strategy is played" : "not every strategy is played";
  const which = unique
    ? ""
    : " There are several; this one is the mean of each player’s extreme ones, and *D* is measured from it.";
  return statement(
    "exact",
    `the value is ${formatNumber(value, 4)}; in equilibrium the row plays ${inParentheses(row)}, the column ${inParentheses(column)}: ${played}.${which}`,
  );
}

/** What theory proves about a method under the entropy, if anything. */
function provedOf({ params, equilibrium }: GamesTrace, { method }: GamesRun): Statement | null {
  if (!isEntropy(params) || equilibrium === null) return null;
  const proven = provenStep(params);
  if (method === "simultaneous" && equilibrium.interior)
    return statement(
      "proved",
      "played simultaneously, *D* to an equilibrium in which every strategy is played never falls, whatever the step.",
    );
  if (method === "mirrorProx")
    return statement(
      "proved",
      params.step <= proven
        ? `up to η = 1/max|*A*| = ${formatNumber(proven)} no step of mirror-prox moves away.`
        : `mirror-prox never moves away up to η = 1/max|*A*| = ${formatNumber(proven)}; of the larger η = ${formatNumber(params.step)} nothing is proved.`,
    );
  return null;
}

function averageSentence(trace: GamesTrace, run: GamesRun): Statement {
  const { params, equilibrium } = trace;
  const gap = run.averageGap[run.done] ?? NaN;
  const last = run.gap[run.done] ?? NaN;
  const name = GAME_LABELS[run.method];
  const isEquality = isEntropy(params) && run.method !== "optimistic" && equilibrium?.interior === true;
  return isEquality
    ? statement(
        "exact",
        `η*t* times the gap of the averages is how far both players’ log-ratios ln(*x*_i/*z*_i) moved at most: ${name}, ${formatNumber(gap * params.step * run.done, 4)}, so a gap of ${formatNumber(gap)}; that of the last strategies is ${formatNumber(last)}.`,
      )
    : statement(
        "observed",
        `${name}: the gap of the averages is ${formatNumber(gap)}, that of the last strategies ${formatNumber(last)}.`,
      );
}

/** A smaller share (as a logarithm) is no double any more, or nearly. */
const DEEP_EXPONENT = -30;

function deepest(runs: readonly GamesRun[]): Statement | null {
  const exponent = Math.min(...runs.map(({ leastLog }) => leastLog)) / Math.LN10;
  if (!(exponent < DEEP_EXPONENT) || exponent === -Infinity) return null;
  return statement(
    "observed",
    `the rarest strategy falls to 10${superscript(Math.floor(exponent))}; it is kept as a logarithm, no clamp holds it.`,
  );
}

const isThere = <Item>(item: Item | null): item is Item => item !== null;

export function gamesFindings(trace: GamesTrace): readonly Statement[] {
  const runs = runsOf(trace);
  const { equilibrium } = trace;
  if (equilibrium === null) return [];
  const [main] = runs;
  return [
    ...runs.map((run) => {
      const said = courseSentence(run);
      return statement("observed", `${said.charAt(0).toLowerCase()}${said.slice(1)}`);
    }),
    ...runs.map((run) => provedOf(trace, run)),
    equilibriumSentence(equilibrium),
    main === undefined ? null : averageSentence(trace, main),
    isEntropy(trace.params) ? deepest(runs) : null,
  ].filter(isThere);
}
