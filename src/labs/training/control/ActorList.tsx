/** @file The list of further actors, each with its kind and step; actors can be added and removed. */
import { ACTORS } from "../../../core/training/control/actors";
import { ItemList } from "../../shared/rail/ItemList";
import { ArgumentRows, KindSelect } from "../../shared/rail/SpeltRows";
import { MAX_ACTORS, type ActorBeside, type ControlParams } from "../run/control/params";
import { actorsOf, labelsOf } from "../run/control/plan";
import { ACTOR_LABELS, besideKind } from "../run/control/table";
import { stylesOf } from "./look";

interface ActorListProps {
  readonly params: ControlParams;
  readonly onChange: (beside: ActorBeside[]) => void;
}

const ACTOR = { kind: besideKind, row: { name: "actor", labels: ACTOR_LABELS } };

/** An actor of a kind that is not in the list, with the step of the first. */
function nextActor(params: ControlParams): ActorBeside {
  const taken = actorsOf(params).map(({ kind }) => kind);
  const kind = ACTORS.find((each) => !taken.includes(each)) ?? "entropic";
  return { kind, step: taken.includes(kind) ? 10 * params.step : params.step };
}

export const ActorList = ({ params, onChange }: ActorListProps) => (
  <ItemList
    control="beside"
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
    renderHead={(line) => <KindSelect line={line} of={ACTOR} />}
    renderRest={(line) => <ArgumentRows line={line} of={ACTOR} whose={`of ${line.label}`} />}
  />
);
