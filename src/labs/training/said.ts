/** @file Counts and shares as they are said. */
import { formatNumber } from "../../ui/number";

export const few = (value: number): string => formatNumber(value, 3);

export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`;

export const percent = (share: number): string => `${formatNumber(100 * share, 3)} %`;
