/** @file Undo as a list of scenarios: one for each gesture, as it was before its first edit. */

/** What belongs together: all edits of one drag, or a single one. */
type Gesture = object;

export interface Step<Scenario> {
  readonly before: Scenario;
  readonly gesture: Gesture;
}
export type Past<Scenario> = readonly Step<Scenario>[];

const MOST_STEPS = 100;

/** The past of an edit; what goes on from the last edit's gesture is no step of its own. */
export function remember<Scenario>(past: Past<Scenario>, before: Scenario, gesture: Gesture): Past<Scenario> {
  if (past.at(-1)?.gesture === gesture) return past;
  return [...past.slice(1 - MOST_STEPS), { before, gesture }];
}

/** Whether something of it is there that a gesture changed. */
export const hasGesture = (past: Past<unknown>, gesture: Gesture | null | undefined): boolean =>
  past.some((step) => step.gesture === gesture);

/** What was there before a gesture, and the past of that; null where it changed nothing. */
export function rewind<Scenario>(
  past: Past<Scenario>,
  gesture: Gesture,
): { readonly before: Scenario; readonly past: Past<Scenario> } | null {
  const at = past.findIndex((step) => step.gesture === gesture);
  const step = past[at];
  return step === undefined ? null : { before: step.before, past: past.slice(0, at) };
}
