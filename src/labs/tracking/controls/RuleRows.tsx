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
import { Rich } from "../../../ui/Rich";
import type { AnyUpdate } from "../../../experiments/geometry/update";
import { named } from "../words/name";
import { noteOn, ruleFormula } from "../words/rule";
import { MARKER_SIGNS } from "../../../charts/markerSigns";
import type { RuleStyle } from "../ruleStyles";
import { railOf, resetTo, type Line } from "../../shared/rail/railOf";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import { TextRow } from "../../shared/rail/VectorRow";

interface RuleLineProps {
  readonly rule: StepRule;
  readonly style: RuleStyle | undefined;
}

export function RuleLine({ rule, style }: RuleLineProps) {
  const color = `var(--${style?.color ?? "ink"})`;
  return (
    <>
      <span className="rule__sign" style={{ color }} aria-hidden="true">
        {style && MARKER_SIGNS[style.marker]}
      </span>
      <span className="rule__label" style={{ color }}>
        <Rich text={named(ruleLabel(rule))} />
      </span>
      <span className="rail-fold__values tabular">
        <Rich text={ruleFormula(rule).full} />
      </span>
    </>
  );
}

interface RowProps {
  readonly line: Line<StepRule>;
  /** The default rule in this position. */
  readonly usual: StepRule | undefined;
}

/** The rows for the kind of the rule and its number. The rule's name is kept when they change. */
function KindRows({ line, usual }: RowProps) {
  const rule = line.value;
  const put = (next: Short<BareRule>) => line.onChange(withLabel(fullOf<BareRule>(next), rule.label));
  const whose = `of ${line.label}`;
  const kind: Line<Short<BareRule>> = {
    ...line,
    name: "kind",
    noun: "kind",
    label: `kind ${whose}`,
    reset: resetTo<Short<BareRule>>(rule, usual ?? rule, put),
    onChange: put,
  };
  return <SpeltRows line={kind} of={{ ...trackingTable.rules, kind: rulesKind.one, usual }} whose={whose} />;
}

/** An empty name is allowed: the rule then has its default name. */
const checkName = (name: unknown) => (name === "" ? fine("") : labelKind.check(name));

function NameRow({ line: { control, label, value: rule, onChange }, usual }: RowProps) {
  const put = (name: string | undefined) => onChange(withLabel(rule, name));
  const { line } = railOf(ruleTable, rule, (patch) => put(patch.label), `${control}-`);
  return (
    <TextRow
      {...line("label", { usual: usual?.kind === rule.kind ? usual.label : undefined })}
      label={`name of ${label}`}
      value={rule.label ?? ""}
      placeholder={ruleLabel(withLabel(rule))}
      check={checkName}
      onChange={(text) => put(text || undefined)}
    />
  );
}

interface RuleRowsProps {
  readonly line: Line<StepRule>;
  readonly index: number;
  readonly update: AnyUpdate;
}

export function RuleRows({ line, index, update }: RuleRowsProps) {
  const usual = TRACKING_DEFAULTS.rules[index];
  const note = noteOn(line.value, update);
  return (
    <>
      <KindRows line={line} usual={usual} />
      <NameRow line={line} usual={usual} />
      {note === "" ? null : (
        <p className="rule__note">
          <Rich text={note} />
        </p>
      )}
    </>
  );
}
