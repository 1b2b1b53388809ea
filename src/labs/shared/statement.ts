/** @file What labs state about results. */
import type { Statement, Status } from "../../scenario/statement";
import type { Token } from "../../ui/palette";

export type { StatedNumber, Statement } from "../../scenario/statement";

export const statement = (
  status: Status,
  text: string,
  more: Pick<Statement, "numbers" | "of" | "as"> = {},
): Statement => ({ status, text, ...more });

export const STATUS_INKS: Readonly<Record<Status, Token>> = {
  claimed: "bound",
  proved: "certified",
  exact: "exact",
  observed: "ink",
};
