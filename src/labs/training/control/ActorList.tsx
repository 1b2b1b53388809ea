/** @file Actors beside the first: each with its kind and its step; one can be added and taken away. */
import { ACTORS, type ActorKind } from "../../../core/training/control/actors";
import { NumberField } from "../../../ui/NumberField";
import { nudgeByRatio, within } from "../../shared/problem";
import { Swatch } from "../../shared/rail/Swatch";
import { MAX_ACTORS, STEP, type ActorBeside, type ControlParams } from "../run/control/params";
import { actorsOf, labelsOf } from "../run/control/plan";
import { ACTOR_LABELS } from "../run/control/table";
import { stylesOf } from "./look";
import "./control.css";

interface ActorListProps {
  readonly params: ControlParams;
  readonly onChange: (beside: ActorBeside[]) => void;
}

const MOST_BESIDE = MAX_ACTORS - 1;
const check = within("step", STEP);

/** A kind that is not there yet, with the step of the first. */
function nextActor(params: ControlParams): ActorBeside {
  const taken = actorsOf(params).map(({ kind }) => kind);
  const kind = ACTORS.find((each) => !taken.includes(each)) ?? "entropic";
  return { kind, step: taken.includes(kind) ? 10 * params.step : params.step };
}

export function ActorList({ params, onChange }: ActorListProps) {
  const { beside } = params;
  const styles = stylesOf(actorsOf(params), labelsOf(params)).slice(1);
  const full = beside.length >= MOST_BESIDE;
  return (
    <>
      <ul className="control-actors">
        {beside.map(({ kind, step }, i) => {
          const label = `actor ${i + 2}`;
          const style = styles[i];
          const put = (next: ActorBeside) => onChange(beside.map((each, k) => (k === i ? next : each)));
          return (
            <li key={i}>
              {style ? <Swatch style={style} /> : null}
              <select
                aria-label={label}
                value={kind}
                onChange={({ target }) => {
                  const found: ActorKind | undefined = ACTORS.find((each) => each === target.value);
                  if (found) put({ kind: found, step });
                }}
              >
                {ACTORS.map((each) => (
                  <option key={each} value={each}>
                    {ACTOR_LABELS[each]}
                  </option>
                ))}
              </select>
              <NumberField
                value={step}
                label={`step of ${label}`}
                digits={6}
                problem={check}
                nudge={nudgeByRatio}
                onChange={(next) => put({ kind, step: next })}
              />
              <button
                type="button"
                className="control-actors__remove"
                aria-label={`Remove ${label}, ${ACTOR_LABELS[kind]}`}
                title="Remove"
                onClick={() => onChange(beside.filter((_, k) => k !== i))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <p className="rail-actions">
        <button type="button" disabled={full} onClick={() => onChange([...beside, nextActor(params)])}>
          {full ? `${MAX_ACTORS} actors are the most` : "+ add an actor"}
        </button>
      </p>
    </>
  );
}
