/** @file The step rules: up to six. */
import { memo } from "react";
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { anotherRule, MAX_RULES, trackingTable, type StepRule, type TrackingParams } from "../run/params";
import type { OnEdit } from "../edit/params";
import { FoldList } from "../../shared/rail/FoldList";
import { railOf } from "../../shared/rail/railOf";
import { ruleStyles } from "../ruleStyles";
import { RuleLine, RuleRows } from "./RuleRows";

interface RuleListProps {
  readonly rules: StepRule[];
  readonly update: AnyUpdate;
  readonly onEdit: OnEdit;
}

export const RuleList = memo(function RuleList({ rules, update, onEdit }: RuleListProps) {
  const styles = ruleStyles(rules);
  const { line, section } = railOf<Pick<TrackingParams, "rules">>(trackingTable, { rules }, (patch) =>
    onEdit(() => patch),
  );
  const { control, onChange } = line("rules");
  return section(
    "rules",
    <FoldList
      control={control}
      className="rules"
      one="a rule"
      many="rules"
      items={rules}
      atLeast={1}
      most={MAX_RULES}
      next={() => anotherRule(rules)}
      onChange={onChange}
      renderLine={(rule, i) => <RuleLine rule={rule} style={styles[i]} />}
      renderRows={(each, i) => <RuleRows line={each} index={i} update={update} />}
    />,
  );
});
