/** @file The rail of an atlas. */
import {
  ATLAS_RULE_LABELS,
  ATLAS_RULES,
  ATLAS_AXES,
  AXIS_LABELS,
  SHOWN_CLASSES,
  SHOWN_LABELS,
  type AtlasParams,
} from "../run/params";
import { ATLAS_LAYERS } from "./layers";
import { CheckList } from "../../../ui/CheckList";
import { RadioRow } from "../../../ui/RadioRow";
import { Section } from "../../../ui/Section";
import { STATUS_NAMES } from "../../shared/statuses";
import { OVERLAYS, OVERLAY_IDS } from "../figure/curves";
import { withAxis, withClasses } from "../model/edit";
import type { RailProps } from "../page";
import { railFor, rowsFor, RunRows } from "../railRows";
import type { EditorProps } from "../../shared/parts/rows";
import { ChoiceRow } from "../../shared/rail/rows";
import { Swatch } from "../../shared/rail/Swatch";

type Props = EditorProps<AtlasParams>;

const axes = ATLAS_AXES.map((value) => ({ value, label: AXIS_LABELS[value] }));
const classes = SHOWN_CLASSES.map((value) => ({ value, label: SHOWN_LABELS[value] }));
const rules = ATLAS_RULES.map((value) => ({ value, label: ATLAS_RULE_LABELS[value] }));

function MapSection({ params, onChange }: Props) {
  const { line } = railFor({ params, onChange });
  const axis = line("axis");
  const on = line("classes");
  return (
    <Section title={axis.label} reset={null}>
      <RadioRow
        legend={axis.label}
        control={axis.control}
        options={axes}
        value={params.axis}
        onChange={(to) => onChange(withAxis(params, to))}
      />
      <RadioRow
        legend={on.label}
        control={on.control}
        options={classes}
        value={params.classes}
        onChange={(to) => onChange(withClasses(params, to))}
      />
    </Section>
  );
}
const TEXTURES = [{ id: "textures", label: "hatch and dots" }] as const;
const items = OVERLAY_IDS.map((id) => ({
  id,
  label: (
    <>
      {OVERLAYS[id].name} <span className="rail-status">{OVERLAYS[id].status}</span>
    </>
  ),
  swatch: <Swatch style={OVERLAYS[id]} />,
}));

function ShowSection({ view: { hide = [] }, onLook }: RailProps<"atlas">) {
  const toggle = (id: string, on: boolean) =>
    onLook({ hide: ATLAS_LAYERS.filter((other) => (other === id ? !on : hide.includes(other))) });
  return (
    <Section
      title="Show"
      reset={{
        shown: hide.length > 0,
        onReset: () => onLook({ hide: [] }),
      }}
    >
      <CheckList
        legend={`${STATUS_NAMES.claimed}, proved, exact, observed`}
        items={items}
        checked={OVERLAY_IDS.filter((id) => !hide.includes(id))}
        onToggle={toggle}
      />
      <CheckList
        legend="Beside the colours"
        items={TEXTURES}
        checked={hide.includes("textures") ? [] : ["textures"]}
        onToggle={toggle}
      />
    </Section>
  );
}

export function AtlasRail(props: RailProps<"atlas">) {
  const { params, onChange } = props;
  const { choice, line } = railFor(props);
  const row = rowsFor(props);
  const rule = line("rule");
  return (
    <>
      <MapSection params={params} onChange={onChange} />
      {choice("update")}
      <Section title="Each run">
        {row(params.axis === "target" ? "start" : "target")}
        <ChoiceRow
          {...rule}
          value={params.rule.kind}
          options={rules}
          onChange={(kind) => rule.onChange({ kind })}
        />
        {params.classes === 2
          ? null
          : railFor({ params, onChange }).row(
              "step",
              params.rule.kind === "fixed" ? {} : { name: "fraction" },
            )}
        <RunRows params={params} onChange={onChange} />
      </Section>
      <ShowSection {...props} />
      <Section title="Window">
        {row("x")}
        {row(params.classes === 2 ? "logStep" : "y")}
        {row("width")}
        {row("height")}
      </Section>
    </>
  );
}
