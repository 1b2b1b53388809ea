/** @file What the tracking lab declares. */
import {
  MAX_RULES,
  STEPS,
  TARGETS,
  targets,
  TRACKING_DEFAULTS as defaults,
  trackingProblem,
  trackingTable,
  type TrackingParams,
} from "./run/params";
import { sized } from "../shared/classes";
import { figuresOf, SHARED_FIGURES } from "./figures";
import { declareLab, kinds, param, paramsOf, pinView, timeView, type Lab } from "../shared/lab";
import { clockOf, type TrackingLook } from "./look";
import { orAbsent } from "../../param/absent";
import type { ViewParam } from "../../scenario/view";

type IsGiven = (key: string) => boolean;

/** Gives all beliefs as many classes as those in the link. The second of two beliefs mirrors the first, as it does by default. */
function fitClasses({ target, start, ...rest }: TrackingParams, isGiven: IsGiven): TrackingParams {
  const keys = { shift: ["before", "after"], drift: ["from", "to"], stream: [] }[target.kind];
  const [first = "", second = ""] = keys;
  if (target.kind === "stream" || (isGiven(first) && isGiven(second))) return { target, start, ...rest };
  const [one, other] = target.kind === "shift" ? [target.before, target.after] : [target.from, target.to];
  const given = isGiven(first) ? one : isGiven(second) ? other : start === "uniform" ? one : start;
  const p = isGiven(first) ? one : isGiven(second) ? other.toReversed() : sized(one, given.length);
  const q = isGiven(second) ? other : p.toReversed();
  const fitted =
    one.length === given.length && other.length === given.length
      ? target
      : target.kind === "shift"
        ? { ...target, before: p, after: q }
        : { ...target, from: p, to: q };
  return { target: fitted, start, ...rest };
}

/** Moves the times of jump and drift inside the run. If the link gives only some of them, the others keep their shares. */
function fitTimes(params: TrackingParams, isGiven: IsGiven): TrackingParams {
  const { target, steps } = params;
  if (target.kind === "stream") return params;
  const isTimed = isGiven(target.kind === "shift" ? "at" : "between");
  const end = target.kind === "shift" ? target.at : target.end;
  if (end <= steps || (isTimed && isGiven("steps"))) return params;
  const usual = TARGETS[target.kind];
  const usualEnd = usual.kind === "shift" ? usual.at : usual.kind === "drift" ? usual.end : 1;
  if (isTimed)
    return { ...params, steps: Math.min(STEPS.atMost ?? end, Math.round((end / usualEnd) * defaults.steps)) };
  const scaled = (t: number) => Math.floor((t * steps) / defaults.steps);
  if (target.kind === "shift") return { ...params, target: { ...target, at: scaled(target.at) } };
  const start = scaled(target.start);
  return { ...params, target: { ...target, start, end: Math.max(start + 1, scaled(target.end)) } };
}

const adapt = (params: TrackingParams, isGiven: IsGiven): TrackingParams =>
  fitTimes(fitClasses(params, isGiven), isGiven);

const anchorParam: ViewParam<number | undefined, TrackingParams> = {
  ...param<number | undefined>(
    orAbsent(kinds.number({ whole: true, atLeast: 1, atMost: MAX_RULES })),
    undefined,
    "The number of a rule: the figure of the divergence shows its error alone, against what is claimed, proved and exact of it.",
  ),
  problem: (anchor, { rules: { length } }) =>
    anchor === undefined || anchor <= length ? null : `there is no rule ${anchor}, only ${length}`,
};

const exporter = () => import("./exporter");
const fetchSketch = async () => (await import("./panels/sketch")).sketchPanels;

export const tracking: Lab<TrackingParams, TrackingLook> = declareLab<TrackingParams, TrackingLook>({
  id: "tracking",
  params: paramsOf(trackingTable),
  view: ({ figure, ...look }) => ({
    ...timeView<TrackingParams>(({ steps }) => steps, clockOf),
    figure,
    ...look,
    anchor: anchorParam,
    ...pinView<TrackingParams>(() => tracking),
  }),
  title: "Tracking",
  about: "A belief follows a target that moves, by up to six step rules.",
  base: (given) => ({ ...defaults, target: TARGETS[targets.meant("target", given)] }),
  clash: trackingProblem,
  adapt,
  clashing: [["before", "after"], ["at"], ["from", "to"], ["between"], ["steps"], ["start"], ["update"]],
  keyOf: (path) => (path.at(-1) === "end" ? "between" : (path.at(-1) ?? "")),
  steps: ({ steps }) => steps,
  figures: ["rule-1 …", ...SHARED_FIGURES],
  figuresFor: ({ rules }) => figuresOf(rules.length),
  sources: ({ target }) => (target.kind === "stream" ? [target.source] : []),
  experiment: async () => (await import("./experiment")).experimentWith(fetchSketch),
  draw: async () => (await exporter()).draw,
  findings: async () => (await exporter()).findings,
  program: async () => (await exporter()).program,
  gather: async () => (await exporter()).gatherPinned("tracking"),
  presets: async () => (await import("./presets")).presets,
});
