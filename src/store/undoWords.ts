/** @file Says in words what differs between two scenarios, by the keys of their links. */
import type { AnyLab } from "../scenario";
import type { Scenario } from "../scenario/types";
import type { Field } from "../param/field";

interface Seen {
  readonly lab: AnyLab;
  readonly scenario: Scenario;
}

const MOST_KEYS = 4;
/** Longer values are not quoted, only their key is named. */
const MOST_SAID = 32;

const changed = <State>(fields: readonly Field<State>[], from: State, to: State) =>
  fields.flatMap((field) => {
    const write = (state: State) => (field.misplaced(state) === null ? field.write(state).join(" ") : "");
    const text = write(to);
    return text === write(from) ? [] : [{ key: field.key, text }];
  });

/** The differences as the end of a sentence: "step is 0.4 again", "p, target, step", "back in Tracking". */
export function differences(from: Seen, to: Seen): string {
  if (from.lab !== to.lab) return `back in ${to.lab.title}`;
  const { lab } = to;
  const all = [
    ...changed(lab.fields, from.scenario.params, to.scenario.params),
    ...changed(lab.view.fields, from.scenario.view, to.scenario.view),
  ];
  const [first] = all;
  if (first !== undefined && all.length === 1 && first.text.length <= MOST_SAID)
    return `${first.key} is ${first.text === "" ? "not set" : first.text} again`;
  const keys = all.slice(0, MOST_KEYS).map(({ key }) => key);
  const more = all.length - keys.length;
  return more > 0 ? `${keys.join(", ")} and ${more} more` : keys.join(", ");
}
