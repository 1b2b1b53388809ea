/** @file Undo as a list of steps: for each gesture, the scenario before its first edit. */

/** Identifies the edits that belong together: all of one drag, or a single one. */
type Gesture = object;

export interface Step<Scenario> {
  readonly before: Scenario;
  readonly gesture: Gesture;
}
export type Past<Scenario> = readonly Step<Scenario>[];

const MOST_STEPS = 100;

/** The past with one more step; an edit of the same gesture as the last adds none. */
export function remember<Scenario>(past: Past<Scenario>, before: Scenario, gesture: Gesture): Past<Scenario> {
  if (past.at(-1)?.gesture === gesture) return past;
  return [...past.slice(1 - MOST_STEPS), { before, gesture }];
}

/** Whether one of the steps belongs to this gesture. */
export const hasGesture = (past: Past<unknown>, gesture: Gesture | null | undefined): boolean =>
  past.some((step) => step.gesture === gesture);

/** The scenario before a gesture, and the past before it; null if the gesture changed nothing. */
export function rewind<Scenario>(
  past: Past<Scenario>,
  gesture: Gesture,
): { readonly before: Scenario; readonly past: Past<Scenario> } | null {
  const at = past.findIndex((step) => step.gesture === gesture);
  const step = past[at];
  return step === undefined ? null : { before: step.before, past: past.slice(0, at) };
}
