/** @file The names of the statuses as headings. */
import type { Status } from "../../scenario/statement";

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  claimed: "Claimed by the paper",
  proved: "Proved here",
  exact: "Exact",
  observed: "Observed",
};
