/** @file Chooses a rule whose error is compared with ρⁿ. */
import { memo } from "react";
import { withView, type LabState } from "../../../store/labStore";
import { Explained } from "../../../ui/Explained";
import { Section } from "../../../ui/Section";
import { ChoiceRow } from "../../shared/rail/rows";
import { anchorIndex } from "../look";
import { ruleLabel } from "../run/labels";
import type { TrackingTypes } from "../state";

type AnchorEditorProps = Pick<LabState<TrackingTypes>, "params" | "view" | "edit">;

const NO_ANCHOR = "none";

export const AnchorEditor = memo(function AnchorEditor({ params, view, edit }: AnchorEditorProps) {
  const { rules } = params;
  const index = anchorIndex(view, params);
  const set = (anchor: number | undefined) => edit(withView({ anchor }));
  return (
    <Section title="Anchor">
      <ChoiceRow
        control="anchor"
        name={<Explained text="error against ρ^{n}" whole />}
        noun="rule whose error is shown against ρⁿ"
        label="Rule whose error is shown against ρⁿ"
        value={index === null ? NO_ANCHOR : String(index + 1)}
        reset={{ shown: index !== null, onReset: () => set(undefined) }}
        options={[
          { value: NO_ANCHOR, label: "of none" },
          ...rules.map((rule, i) => ({ value: String(i + 1), label: ruleLabel(rule) })),
        ]}
        onChange={(value) => set(value === NO_ANCHOR ? undefined : Number(value))}
      />
    </Section>
  );
});
