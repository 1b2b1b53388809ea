/** @file The figures of stochastic runs as pictures. */
import type { Paper, Picture } from "../../../charts/picture/types";
import { pictured, picturedRuns, sizeOn } from "../relaxation/draw";
import type { DrawOf } from "../part";
import type { StochasticTrace } from "../run/stochastic/types";
import { layoutSteps, runsShape } from "./scene";
import { drawWays } from "./ways";
import { meansWords, stepsWords } from "./words";

export const drawMeans = (trace: StochasticTrace, paper: Paper): Picture =>
  picturedRuns(meansWords(trace), runsShape(trace), paper);

export const drawSteps = (trace: StochasticTrace, paper: Paper): Picture =>
  pictured(stepsWords(trace), layoutSteps(trace, sizeOn(paper), paper.theme, paper.height !== null));

const DRAWN: Readonly<Record<string, (trace: StochasticTrace, paper: Paper) => Picture>> = {
  means: drawMeans,
  fourWays: drawWays,
  safeSteps: drawSteps,
};

export const draw: DrawOf<"stochastic"> = (figure, trace, _, paper) => DRAWN[figure]?.(trace, paper) ?? null;
