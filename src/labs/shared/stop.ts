/** @file A stop of the tour. */
export interface Stop {
  /** What is pointed at: the first element that this selects. */
  readonly at: string;
  readonly words: string;
}
