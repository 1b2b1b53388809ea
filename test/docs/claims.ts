/** @file The claims that were checked in 50 digits, as a table. */
import claims from "../fixtures/reference/claims.json";

type Computed = (typeof claims.cases)[number]["computed"];

const SHOWN_DIGITS = 4;

function shown(computed: Computed): string {
  if (typeof computed === "boolean") return computed ? "yes" : "no";
  if (typeof computed !== "object") return String(computed);
  if ("value" in computed) {
    const rounded = Number(computed.value.toPrecision(SHOWN_DIGITS));
    return rounded < 1e-3 ? rounded.toExponential() : String(rounded);
  }
  return `${computed.lastNotCollapsed}–${computed.firstCollapsed}`;
}

/** Claims that no longer hold are no part of a table of claims: that is for a person to decide. */
export function claimRows(): string[][] {
  return claims.cases.map(({ claim, printed, computed, agrees }) => {
    if (!agrees)
      throw new Error(`"${claim}": ${String(printed)} is stated, but ${shown(computed)} computed.`);
    return [claim, typeof printed === "boolean" ? shown(printed) : String(printed), shown(computed)];
  });
}
