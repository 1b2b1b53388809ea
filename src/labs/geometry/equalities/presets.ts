/** @file Named scenarios of textbook methods. */
import type { Preset } from "../../../scenario/lab";
import type { EqualitiesParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const usual = usualOfPart("equalities");

export const presets: readonly Preset<EqualitiesParams>[] = [
  {
    id: "adam-is-a-row",
    title: "Adam is a row of the template",
    words:
      "Fifty steps of Adam, and of the template with Adam's metric and its oracle with memory, differ by less than 10⁻¹⁴; without bias correction Adam is another method by more than 1, with ε inside the root by less than 10⁻⁷.",
    params: { ...usual, pair: "adam" },
  },
  {
    id: "natural-gradient-is-mirror-descent",
    title: "Natural gradient is mirror descent",
    words:
      "The natural gradient in θ = ln x and the entropy's mirror step are one update but for rounding; the same metric used at x without the dual is another.",
    params: { ...usual, pair: "naturalGradient" },
  },
];
