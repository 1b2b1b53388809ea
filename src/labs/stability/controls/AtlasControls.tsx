/** @file The rail of an atlas. */
import { STEP, type AtlasParams } from "../../../experiments/stability/params";
import { tableOf } from "../../../experiments/stability/tables";
import { ATLAS_LAYERS } from "../figures";
import { CheckList } from "../../../ui/CheckList";
import { RadioRow } from "../../../ui/RadioRow";
import { Section } from "../../../ui/Section";
import { OVERLAYS, OVERLAY_IDS, STATUS_NAMES } from "../figure/curves";
import { Swatch } from "../figure/Swatch";
import { withAxis, withClasses } from "../model/edit";
import { RunRows, UpdateSection, usualFor, type EditorProps } from "./common";
import { FixedRows } from "./FixedRows";
import { rowsOf } from "../../shared/rail/ParamRow";
import { ChoiceRow, NumberRow } from "../../shared/rail/rows";

type Props = EditorProps<AtlasParams>;

const AXES = [
  { value: "target", label: "targets" },
  { value: "start", label: "starts" },
] as const;
const CLASSES = [
  { value: 2, label: "slice" },
  { value: 3, label: "triangle" },
] as const;
const RULES = [
  { value: "fixed", label: "fixed" },
  { value: "boundFraction", label: "fraction of bound" },
] as const;

function MapSection({ params, onChange }: Props) {
  return (
    <Section title="Map of" reset={null}>
      <RadioRow
        legend="Map of"
        options={AXES}
        value={params.axis}
        onChange={(axis) => onChange(withAxis(params, axis))}
      />
      <RadioRow
        legend="On the"
        options={CLASSES}
        value={params.classes}
        onChange={(classes) => onChange(withClasses(params, classes))}
      />
    </Section>
  );
}

function WindowRows({ params, onChange }: Props) {
  if (params.classes === 2) {
    const row = rowsOf(tableOf(params), params, onChange);
    return (
      <>
        {row("x")}
        {row("logStep")}
        {row("width")}
        {row("height")}
      </>
    );
  }
  const row = rowsOf(tableOf(params), params, onChange);
  return (
    <>
      {row("x")}
      {row("y")}
      {row("width")}
      {row("height")}
    </>
  );
}

interface AtlasControlsProps extends Props {
  readonly hide: readonly string[];
  readonly onHide: (hide: string[]) => void;
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

function ShowSection({ hide, onHide }: AtlasControlsProps) {
  const toggle = (id: string, on: boolean) =>
    onHide(ATLAS_LAYERS.filter((other) => (other === id ? !on : hide.includes(other))));
  return (
    <Section
      title="Show"
      reset={{
        shown: hide.length > 0,
        onReset: () => onHide([]),
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

export function AtlasControls(props: AtlasControlsProps) {
  const { params, onChange } = props;
  const usual = usualFor(params);
  return (
    <>
      <MapSection params={params} onChange={onChange} />
      <UpdateSection params={params} onChange={onChange} />
      <Section title="Each run">
        <FixedRows params={params} onChange={onChange} />
        <ChoiceRow
          name="step rule"
          noun="step rule"
          options={RULES}
          value={params.rule.kind}
          usual={usual.rule.kind}
          onChange={(kind) => onChange({ ...params, rule: { kind } })}
        />
        {params.classes === 3 && usual.classes === 3 ? (
          <NumberRow
            name={params.rule.kind === "fixed" ? "step η" : "fraction"}
            noun="step"
            value={params.step}
            usual={usual.step}
            limits={STEP}
            onChange={(step) => onChange({ ...params, step })}
          />
        ) : null}
        <RunRows params={params} onChange={onChange} />
      </Section>
      <ShowSection {...props} />
      <Section title="Window">
        <WindowRows params={params} onChange={onChange} />
      </Section>
    </>
  );
}
