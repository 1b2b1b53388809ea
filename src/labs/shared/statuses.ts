/** @file The statuses that a statement may have, and their names as headings. */

export type Status = "claimed" | "proved" | "exact" | "observed";

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  claimed: "Claimed by the paper",
  proved: "Proved here",
  exact: "Exact",
  observed: "Observed",
};
