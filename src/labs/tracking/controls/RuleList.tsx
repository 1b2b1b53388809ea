/** @file The step rules: up to six. */
import { memo } from "react";
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { MAX_RULES, trackingTable, type StepRule, type TrackingParams } from "../run/params";
import { withRule, withRuleAdded, withRuleRemoved, type OnEdit } from "../edit/params";
import { railOf } from "../../shared/rail/railOf";
import { ruleStyles } from "../ruleStyles";
import { RuleEditor } from "./RuleEditor";

interface RuleListProps {
  readonly rules: readonly StepRule[];
  readonly update: AnyUpdate;
  readonly onEdit: OnEdit;
}

export const RuleList = memo(function RuleList({ rules, update, onEdit }: RuleListProps) {
  const styles = ruleStyles(rules);
  const { section } = railOf<Pick<TrackingParams, "rules">>(trackingTable, { rules: [...rules] }, (patch) =>
    onEdit(() => patch),
  );
  return section(
    "rules",
    <>
      <ul className="rules">
        {rules.map((rule, index) => {
          const style = styles[index];
          return style === undefined ? null : (
            <li key={index}>
              <RuleEditor
                rule={rule}
                index={index}
                style={style}
                update={update}
                onChange={(next) => onEdit((now) => withRule(now, index, next))}
                onRemove={rules.length > 1 ? () => onEdit((now) => withRuleRemoved(now, index)) : null}
              />
            </li>
          );
        })}
      </ul>
      <p className="rail-actions">
        <button type="button" disabled={rules.length >= MAX_RULES} onClick={() => onEdit(withRuleAdded)}>
          {rules.length >= MAX_RULES ? `${MAX_RULES} rules are the most` : "+ add a rule"}
        </button>
      </p>
    </>,
  );
});
