/** @file One step rule: its mark, name and number in a line; opened, everything that can be changed of it. */
import "../../shared/rail/rows.css";
import { useState, type KeyboardEvent } from "react";
import { ruleLabel } from "../run/labels";
import { MAX_LABEL, numberOf, RULE_NUMBERS, withNumber, type StepRule } from "../run/params";
import { formatNumber } from "../../../ui/number";
import { ResetButton } from "../../../ui/ResetButton";
import { Rich } from "../../../ui/Rich";
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { aboutBound, aboutRule } from "../words/geometry";
import { named } from "../words/name";
import { isUsualRule, usualRule } from "../edit/params";
import { MARKER_SIGNS } from "../../../charts/markerSigns";
import type { RuleStyle } from "../ruleStyles";
import { NumberRow } from "../../shared/rail/NumberRow";

interface RuleEditorProps {
  readonly rule: StepRule;
  readonly index: number;
  readonly style: RuleStyle;
  readonly update: AnyUpdate;
  readonly onChange: (rule: StepRule) => void;
  readonly onKind: (kind: StepRule["kind"]) => void;
  readonly onRemove: (() => void) | null;
}

const KINDS: Readonly<Record<StepRule["kind"], string>> = {
  fixed: "fixed step η",
  boundFraction: "fraction of η_max(p)",
  entropyAware: "entropy-aware, claimed",
  inverseSqrt: "scale / √(t + 1)",
  certified: "certified step, proved",
  fejer: "fraction of the Fejér step",
};
const isKind = (value: string): value is StepRule["kind"] => value in KINDS;

/** What the rule does, beside its name. */
function formula(rule: StepRule): string {
  const number = formatNumber(numberOf(rule) ?? 0);
  switch (rule.kind) {
    case "fixed":
      return `η = ${number}`;
    case "boundFraction":
      return `${number} η_max(p)`;
    case "entropyAware":
      return "η_CE(p)";
    case "inverseSqrt":
      return `${number}/√(t+1)`;
    case "certified":
      return "min p/q";
    case "fejer":
      return `${number} η_F(p)`;
  }
}

/** What is to be known of a rule that its kind does not say; else "". */
function noteOn(rule: StepRule, update: AnyUpdate): string {
  if (rule.kind === "entropyAware" && rule.barrierCap === 0)
    return "Without a cap the brake is total at the centre: a belief that starts uniform never moves.";
  if (rule.kind === "entropyAware" || rule.kind === "boundFraction") return aboutBound(update);
  return aboutRule(rule, update);
}

/** An empty name gives the rule back its own. */
function renamed(rule: StepRule, text: string): StepRule {
  const { label: _, ...bare } = rule;
  const label = text.trim().slice(0, MAX_LABEL);
  return label === "" ? bare : { ...bare, label };
}

function NameField({ rule, onChange }: Pick<RuleEditorProps, "rule" | "onChange">) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft.trim() !== (rule.label ?? "")) onChange(renamed(rule, draft));
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setDraft(null);
  };
  return (
    <input
      type="text"
      className="rule__name"
      aria-label="Name"
      maxLength={MAX_LABEL}
      placeholder={ruleLabel({ ...rule, label: undefined })}
      value={draft ?? rule.label ?? ""}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function NumberPart({ rule, onChange }: Pick<RuleEditorProps, "rule" | "onChange">) {
  const value = numberOf(rule);
  const number = RULE_NUMBERS[rule.kind];
  if (value === null || number === null) return null;
  const { row: name, limits } = number;
  return (
    <NumberRow
      name={name}
      noun={name}
      label={`${ruleLabel(rule)}: ${name}`}
      value={value}
      limits={limits}
      onChange={(next) => onChange(withNumber(rule, next))}
    />
  );
}

function KindPart({
  rule,
  index,
  onChange,
  onKind,
}: Pick<RuleEditorProps, "rule" | "index" | "onChange" | "onKind">) {
  return (
    <div className="rule__kind">
      <select
        aria-label={`Kind of rule ${index + 1}`}
        value={rule.kind}
        onChange={({ target: { value } }) => isKind(value) && onKind(value)}
      >
        {Object.entries(KINDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
      <ResetButton
        shown={!isUsualRule(rule, index)}
        label={`rule ${index + 1}`}
        onReset={() => onChange(usualRule(rule, index))}
      />
    </div>
  );
}

export function RuleEditor({ rule, index, style, update, onChange, onKind, onRemove }: RuleEditorProps) {
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
        <KindPart rule={rule} index={index} onChange={onChange} onKind={onKind} />
        <NumberPart rule={rule} onChange={onChange} />
        <div className="rail-row">
          <span>name</span>
          <NameField rule={rule} onChange={onChange} />
        </div>
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
