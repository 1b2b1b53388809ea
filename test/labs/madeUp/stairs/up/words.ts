/** @file What the way up found. */
import { statement, type Statement } from "../../../../../src/labs/shared/statement";
import type { UpTrace } from "../run/up";

export const findings = ({ heights }: UpTrace): readonly Statement[] => [
  statement("observed", "*h*_end is #0, h^{*} no less.", {
    numbers: [{ label: "height", value: heights.at(-1) ?? 0 }],
  }),
];
