/** @file The steps that a bifurcation diagram shows. */
import { pow } from "../../../core/elementary/pow";
import type { Range } from "../run/params";

/** The smallest and the largest. */
export const stepsShown = ({ logStep: [from, to] }: { logStep: Range }): Range => [
  pow(10, from),
  pow(10, to),
];
