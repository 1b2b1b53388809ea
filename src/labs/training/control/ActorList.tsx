/** @file The list of further actors, each with its kind and step; actors can be added and removed. */
import { ACTORS } from "../../../core/training/control/actors";
import { NumberField } from "../../../ui/NumberField";
import { nudgeByRatio, within } from "../../shared/problem";
import { ItemList } from "../../shared/rail/ItemList";
import { Select } from "../../shared/rail/rows";
import { MAX_ACTORS, STEP, type ActorBeside, type ControlParams } from "../run/control/params";
import { actorsOf, labelsOf } from "../run/control/plan";
import { ACTOR_LABELS } from "../run/control/table";
import { stylesOf } from "./look";
import "./control.css";

interface ActorListProps {
  readonly params: ControlParams;
  readonly onChange: (beside: ActorBeside[]) => void;
}

const KINDS = ACTORS.map((value) => ({ value, label: ACTOR_LABELS[value] }));
const check = within("step", STEP);

/** An actor of a kind that is not in the list, with the step of the first. */
function nextActor(params: ControlParams): ActorBeside {
  const taken = actorsOf(params).map(({ kind }) => kind);
  const kind = ACTORS.find((each) => !taken.includes(each)) ?? "entropic";
  return { kind, step: taken.includes(kind) ? 10 * params.step : params.step };
}

export const ActorList = ({ params, onChange }: ActorListProps) => (
  <ItemList
    control="beside"
    className="control-actors"
    one="an actor"
    many="actors"
    items={params.beside}
    styles={stylesOf(actorsOf(params), labelsOf(params)).slice(1)}
    before={1}
    atLeast={0}
    most={MAX_ACTORS}
    nameOf={({ kind }) => ACTOR_LABELS[kind]}
    next={() => nextActor(params)}
    onChange={onChange}
    renderHead={({ value: { kind, step }, label, onChange: put }) => (
      <>
        <Select label={label} value={kind} options={KINDS} onChange={(to) => put({ kind: to, step })} />
        <NumberField
          value={step}
          label={`step of ${label}`}
          digits={6}
          problem={check}
          nudge={nudgeByRatio}
          onChange={(next) => put({ kind, step: next })}
        />
      </>
    )}
  />
);
