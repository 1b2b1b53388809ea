/** @file A step rule on one line (mark, name, number), which unfolds to everything that can be changed. */
import { ruleLabel } from "../run/labels";
import {
  labelKind,
  rulesKind,
  ruleTable,
  TRACKING_DEFAULTS,
  trackingTable,
  withLabel,
  type BareRule,
  type StepRule,
} from "../run/params";
import { fine } from "../../../param/check";
import { fullOf, type Short } from "../../../param/spelt";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { aboutBound, aboutRule } from "../words/geometry";
import { named } from "../words/name";
import { MARKER_SIGNS } from "../../../charts/markerSigns";
import type { RuleStyle } from "../ruleStyles";
import { railOf, resetTo, type Line } from "../../shared/rail/railOf";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { TextRow } from "../../shared/rail/VectorRow";

interface RuleEditorProps {
  readonly rule: StepRule;
  readonly index: number;
  readonly style: RuleStyle;
  readonly update: AnyUpdate;
  readonly onChange: (rule: StepRule) => void;
  readonly onRemove: (() => void) | null;
}

/** What the rule does, written beside its name. */
function formula(rule: StepRule): string {
  switch (rule.kind) {
    case "fixed":
      return `η = ${formatNumber(rule.step)}`;
    case "boundFraction":
      return `${formatNumber(rule.fraction)} η_max(p)`;
    case "entropyAware":
      return "η_CE(p)";
    case "inverseSqrt":
      return `${formatNumber(rule.scale)}/√(t+1)`;
    case "certified":
      return "min p/q";
    case "fejer":
      return `${formatNumber(rule.fraction)} η_F(p)`;
  }
}

/** What one should know about a rule besides its kind; "" if nothing. */
function noteOn(rule: StepRule, update: AnyUpdate): string {
  if (rule.kind === "entropyAware" && rule.barrierCap === 0)
    return "Without a cap the brake is total at the centre: a belief that starts uniform never moves.";
  if (rule.kind === "entropyAware" || rule.kind === "boundFraction") return aboutBound(update);
  return aboutRule(rule, update);
}

type RowsProps = Pick<RuleEditorProps, "rule" | "index" | "onChange">;

/** The rows for the kind of the rule and its number. The rule's name is kept when they change. */
function KindRows({ rule, index, onChange }: RowsProps) {
  const usual = TRACKING_DEFAULTS.rules[index];
  const put = (next: Short<BareRule>) => onChange(withLabel(fullOf<BareRule>(next), rule.label));
  const whose = `of rule ${index + 1}`;
  const line: Line<Short<BareRule>> = {
    control: `rules-${index + 1}`,
    name: "kind",
    noun: "kind",
    label: `kind ${whose}`,
    value: rule,
    reset: resetTo<Short<BareRule>>(rule, usual ?? rule, put),
    onChange: put,
  };
  return <SpeltRows line={line} of={{ ...trackingTable.rules, kind: rulesKind.one, usual }} whose={whose} />;
}

/** An empty name is allowed: the rule then has its default name. */
const checkName = (name: unknown) => (name === "" ? fine("") : labelKind.check(name));

function NameRow({ rule, index, onChange }: RowsProps) {
  const opening = TRACKING_DEFAULTS.rules[index];
  const put = (label: string | undefined) => onChange(withLabel(rule, label));
  const within = `rules-${index + 1}-`;
  const { line } = railOf(ruleTable, rule, ({ label }) => put(label), within);
  const name = line("label", { usual: opening?.kind === rule.kind ? opening.label : undefined });
  return (
    <TextRow
      {...name}
      label={`name of rule ${index + 1}`}
      value={rule.label ?? ""}
      placeholder={ruleLabel(withLabel(rule))}
      check={checkName}
      onChange={(text) => put(text || undefined)}
    />
  );
}

export function RuleEditor({ rule, index, style, update, onChange, onRemove }: RuleEditorProps) {
  const note = noteOn(rule, update);
  return (
    <details className="rule rail-fold">
      <summary>
        <span className="rule__sign" style={{ color: `var(--${style.color})` }} aria-hidden="true">
          {MARKER_SIGNS[style.marker]}
        </span>
        <span className="rule__label" style={{ color: `var(--${style.color})` }}>
          <Rich text={named(ruleLabel(rule))} />
        </span>
        <span className="rail-fold__values tabular">
          <Rich text={formula(rule)} />
        </span>
      </summary>
      <div className="rule__body">
        <KindRows rule={rule} index={index} onChange={onChange} />
        <NameRow rule={rule} index={index} onChange={onChange} />
        {note === "" ? null : (
          <p className="rule__note">
            <Rich text={note} />
          </p>
        )}
        {onRemove ? (
          <button type="button" className="rail-action" onClick={onRemove}>
            Remove this rule
          </button>
        ) : null}
      </div>
    </details>
  );
}
