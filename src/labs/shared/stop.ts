/** @file A stop of the tour. */
export interface Stop {
  /** A CSS selector of what is pointed at; the first match counts. */
  readonly at: string;
  readonly words: string;
}
