/** @file The step rules: up to six. */
import { MAX_RULES, TRACKING_DEFAULTS } from "../../../experiments/tracking/params";
import { Section } from "../../../ui/Section";
import { withRule, withRuleAdded, withRuleKind, withRuleRemoved } from "../edit/params";
import { ruleStyles } from "../ruleStyles";
import { RuleEditor } from "./RuleEditor";
import type { EditorProps } from "./TargetEditor";

export function RuleList({ params, onChange }: EditorProps) {
  const { rules } = params;
  const styles = ruleStyles(rules);
  const isUsual = JSON.stringify(rules) === JSON.stringify(TRACKING_DEFAULTS.rules);
  return (
    <Section
      title="Step rules"
      reset={{ shown: !isUsual, onReset: () => onChange({ rules: TRACKING_DEFAULTS.rules }) }}
    >
      <ul className="rules">
        {rules.map((rule, index) => {
          const style = styles[index];
          return style === undefined ? null : (
            <li key={index}>
              <RuleEditor
                rule={rule}
                index={index}
                style={style}
                onChange={(next) => onChange(withRule(params, index, next))}
                onKind={(kind) => onChange(withRuleKind(params, index, kind))}
                onRemove={rules.length > 1 ? () => onChange(withRuleRemoved(params, index)) : null}
              />
            </li>
          );
        })}
      </ul>
      <p className="rail-actions">
        <button
          type="button"
          disabled={rules.length >= MAX_RULES}
          onClick={() => onChange(withRuleAdded(params))}
        >
          {rules.length >= MAX_RULES ? `${MAX_RULES} rules are the most` : "+ add a rule"}
        </button>
      </p>
    </Section>
  );
}
