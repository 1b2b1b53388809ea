/** @file The page of control. */
import { fullOf, kindOf } from "../../../param/spelt";
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { NumberRows } from "../../shared/rail/NumberRows";
import { BesideRow, ChoiceRow } from "../../shared/rail/rows";
import { spoken } from "../../shared/spoken";
import type { PageOf, RailProps } from "../page";
import {
  ALPHA,
  EPISODES,
  MOST_SIDE,
  type ControlParams,
  type ControlWorld,
  type ControlWorldKind,
  type CriticKind,
} from "../run/control/params";
import { WORLD_LABELS } from "../run/control/table";
import { gridOf, paintedOf } from "../run/control/world";
import { trainingTables } from "../run/tables";
import { ActorList } from "./ActorList";
import { ControlPart } from "./ControlPart";
import { resized } from "./edit";
import { controlFindings } from "./findings";

type Props = RailProps<"control">;

const WORLDS: readonly { value: ControlWorldKind["kind"]; label: string }[] = [
  { value: "frozenLake4", label: WORLD_LABELS.frozenLake4 },
  { value: "frozenLake8", label: WORLD_LABELS.frozenLake8 },
  { value: "cliffWalking", label: WORLD_LABELS.cliffWalking },
  { value: "painted", label: WORLD_LABELS.painted },
];
const SIDE = { whole: true, atLeast: 1, atMost: MOST_SIDE } as const;
const SIDES = [
  { key: "columns", noun: "number of columns", limits: SIDE },
  { key: "rows", noun: "number of rows", limits: SIDE },
] as const;

/** Another world, on the ground that it is known with. */
function withWorld(params: ControlParams, kind: ControlWorldKind["kind"]): ControlParams {
  if (kind === "painted") return { ...params, world: paintedOf(params.world) };
  return { ...params, world: kind, slippery: kind !== "cliffWalking" };
}

function PaintedRows({ params, onChange }: Props) {
  const painted = paintedOf(params.world);
  const { map } = gridOf(params.world);
  const [columns, rows] = [map[0]?.length ?? 1, map.length];
  const put = (world: ControlWorld) => onChange({ ...params, world });
  return (
    <>
      <ChoiceRow
        name="pays"
        noun="what is earned"
        value={painted.reward}
        reset={{ shown: false, onReset: () => undefined }}
        options={[
          { value: "arriving", label: "1 for arriving" },
          { value: "moving", label: "−1 a move" },
        ]}
        onChange={(reward) => put({ ...painted, reward })}
      />
      <NumberRows
        value={{ columns, rows }}
        numbers={SIDES}
        onChange={(to) => onChange(resized(params, to.columns, to.rows))}
      />
    </>
  );
}

function WorldSection(props: Props) {
  const { params, onChange } = props;
  const { line, row } = rowsIn(trainingTables.control, { params, onChange });
  const world = line("world");
  const slippery = line("slippery");
  return (
    <Section title="World">
      <ChoiceRow
        {...world}
        value={kindOf<ControlWorldKind["kind"]>(params.world)}
        options={WORLDS}
        onChange={(kind) => onChange(withWorld(params, kind))}
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

const SAMPLED = [
  { key: "episodes", noun: "number of episodes", label: "episodes of each policy", limits: EPISODES },
  { key: "alpha", name: "rate α", limits: ALPHA, place: true },
] as const;

function CriticSection({ params, onChange }: Props) {
  const { line, row } = rowsIn(trainingTables.control, { params, onChange });
  const critic = fullOf<CriticKind>(params.critic);
  const own = line("critic");
  const choose = (kind: "exact" | "sampled") =>
    onChange({ ...params, critic: kind === "exact" ? "exact" : { kind, episodes: 10, alpha: 0.2 } });
  return (
    <Section title="Critic">
      <BesideRow
        {...own}
        value={critic.kind}
        options={[
          { value: "exact", label: "exact" },
          { value: "sampled", label: "sampled" },
        ]}
        onChange={choose}
      />
      {critic.kind === "sampled" ? (
        <>
          <NumberRows
            value={critic}
            numbers={SAMPLED}
            onChange={(sampled) => onChange({ ...params, critic: sampled })}
          />
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
  outcome: (trace) => spoken(controlFindings(trace).slice(0, trace.courses.length)),
};
