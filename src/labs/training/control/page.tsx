/** @file The page of control. */
import { kindOf } from "../../../param/spelt";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { RecordRows } from "../../shared/rail/RecordRows";
import { BesideRow } from "../../shared/rail/rows";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import type { PageOf, RailProps } from "../page";
import {
  type ControlParams,
  type ControlWorld,
  type ControlWorldKind,
  type CriticKind,
} from "../run/control/params";
import { mapSides } from "../run/control/map";
import { gridOf, paintedOf } from "../run/control/world";
import { trainingTables } from "../run/tables";
import { ActorList } from "./ActorList";
import { ControlPart } from "./ControlPart";
import { resized } from "./edit";
import { controlFindings } from "./findings";

type Props = RailProps<"control">;

/** Changes the world, together with the params that fit it. */
function withWorld(params: ControlParams, world: ControlWorld): ControlParams {
  const kind = kindOf<ControlWorldKind["kind"]>(world);
  if (kind === kindOf<ControlWorldKind["kind"]>(params.world)) return { ...params, world };
  if (kind === "painted") return { ...params, world: paintedOf(params.world) };
  return { ...params, world: kind, slippery: kind !== "cliffWalking" };
}

function PaintedRows({ params, onChange }: Props) {
  const { map } = gridOf(params.world);
  const [columns, rows] = [map[0]?.length ?? 1, map.length];
  return (
    <RecordRows
      line={{
        control: "world",
        value: { columns, rows },
        onChange: (to) => onChange(resized(params, to.columns, to.rows)),
      }}
      named={mapSides.named}
    />
  );
}

function WorldSection(props: Props) {
  const { params, onChange } = props;
  const { line, row } = rowsIn(trainingTables.control, { params, onChange });
  const slippery = line("slippery");
  return (
    <Section title="World">
      <SpeltRows
        line={line("world", { onChange: (to) => onChange(withWorld(params, to)) })}
        of={trainingTables.control.world}
      />
      {kindOf<ControlWorldKind["kind"]>(params.world) === "painted" ? <PaintedRows {...props} /> : null}
      <BesideRow
        {...slippery}
        value={params.slippery ? "slippery" : "dry"}
        options={[
          { value: "slippery", label: "slippery" },
          { value: "dry", label: "dry" },
        ]}
        onChange={(ground) => onChange({ ...params, slippery: ground === "slippery" })}
      />
      {row("discount")}
    </Section>
  );
}

function CriticSection({ params, onChange }: Props) {
  const { line, row } = rowsIn(trainingTables.control, { params, onChange });
  return (
    <Section title="Critic">
      <SpeltRows line={line("critic")} of={trainingTables.control.critic} />
      {kindOf<CriticKind["kind"]>(params.critic) === "sampled" ? (
        <>
          {row("seeds")}
          {row("seed")}
        </>
      ) : null}
    </Section>
  );
}

function Rail(props: Props) {
  const { params, onChange } = props;
  const { row, section } = rowsIn(trainingTables.control, { params, onChange });
  return (
    <>
      <WorldSection {...props} />
      <Section title="Actor">
        {row("actor")}
        {row("step")}
        {row("relaxation")}
        {row("iterations")}
      </Section>
      {section(
        "beside",
        <ActorList params={params} onChange={(beside) => onChange({ ...params, beside })} />,
      )}
      <CriticSection {...props} />
    </>
  );
}

export const page: PageOf<"control"> = {
  Screen: ControlPart,
  Rail,
  outcome: (trace) => controlFindings(trace).slice(0, trace.courses.length),
};
