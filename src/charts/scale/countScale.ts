/** @file A linear scale for counts: ticks are whole numbers. */
import { linearScale, type Scale } from "./scale";

type Pair = readonly [number, number];

export function countScale(domain: Pair, range: Pair): Scale {
  const base = linearScale(domain, range);
  return {
    ...base,
    ticked: "whole",
    ticks: (count) => base.ticks(count).filter(({ value }) => Number.isInteger(value)),
  };
}
