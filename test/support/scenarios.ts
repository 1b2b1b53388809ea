/** @file Links, files and presets of all labs with their types, without waiting for the code of each. */
import type { BoundsParams } from "../../src/labs/bounds/run/params";
import type { StabilityParams } from "../../src/labs/stability/run/params";
import type { TrackingParams } from "../../src/labs/tracking/run/params";
import { bounds } from "../../src/labs/bounds/lab";
import type { BoundsLook } from "../../src/labs/bounds/look";
import { presets as boundsPresets } from "../../src/labs/bounds/presets";
import { catalog } from "../../src/labs/catalog";
import { geometry } from "../../src/labs/geometry/lab";
import { presets as geometryPresets } from "../../src/labs/geometry/presets";
import type { GeometryParams } from "../../src/labs/geometry/run/params";
import { stability } from "../../src/labs/stability/lab";
import type { StabilityLook } from "../../src/labs/stability/look";
import { presets as stabilityPresets } from "../../src/labs/stability/presets";
import { tracking } from "../../src/labs/tracking/lab";
import { training } from "../../src/labs/training/lab";
import { presets as trainingPresets } from "../../src/labs/training/presets";
import type { TrainingParams } from "../../src/labs/training/run/params";
import type { TrackingLook } from "../../src/labs/tracking/look";
import { presets as trackingPresets } from "../../src/labs/tracking/presets";
import { decodeIn } from "../../src/scenario/decode";
import {
  defaultScenario as openedBy,
  encodeLink as encodeIn,
  makeScenario as made,
  placeOf,
} from "../../src/scenario";
import { openEnvelope, parseIn } from "../../src/scenario/file";
import { grammarOf as grammarIn, viewGrammar } from "../../src/scenario/grammar";
import { anyLab, type AnyLab, type PresetWords } from "../../src/scenario/lab";
import { search } from "../../src/labs/search/lab";
import type { SearchLook } from "../../src/labs/search/look";
import { presets as searchPresets } from "../../src/labs/search/presets";
import type { SearchParams } from "../../src/labs/search/run/params";
import type { PointingView } from "../../src/labs/shared/pointing";
import type { TimeView } from "../../src/labs/shared/view";
import type { Notice, View } from "../../src/scenario/types";

export { MAX_LINK } from "../../src/scenario";
export type { Notice } from "../../src/scenario/types";

export interface LabParams {
  bounds: BoundsParams;
  tracking: TrackingParams;
  stability: StabilityParams;
  geometry: GeometryParams;
  search: SearchParams;
  training: TrainingParams;
}
export interface LabViews {
  bounds: BoundsLook;
  tracking: TrackingLook;
  stability: StabilityLook;
  /** It has none of the keys of time and pointing. */
  geometry: View & Partial<TimeView & PointingView>;
  search: SearchLook & Partial<TimeView & PointingView>;
  training: View & Partial<TimeView & PointingView>;
}
export type LabId = keyof LabParams;
export type Scenario = {
  [Lab in LabId]: { v: 1; lab: Lab; params: LabParams[Lab]; view: LabViews[Lab] };
}[LabId];
export type ScenarioOf<Lab extends LabId> = Extract<Scenario, { lab: Lab }>;

export const labs: Readonly<Record<LabId, AnyLab>> = {
  bounds: anyLab(bounds),
  tracking: anyLab(tracking),
  stability: anyLab(stability),
  geometry: anyLab(geometry),
  search: anyLab(search),
  training: anyLab(training),
};
export const labIds = Object.keys(labs) as readonly LabId[];

export const makeScenario = <Lab extends LabId>(
  lab: Lab,
  params: LabParams[Lab],
  view?: LabViews[Lab],
): ScenarioOf<Lab> => made(labs[lab], params, view) as unknown as ScenarioOf<Lab>;

export const defaultScenario = <Lab extends LabId>(lab: Lab): ScenarioOf<Lab> =>
  openedBy(labs[lab]) as unknown as ScenarioOf<Lab>;

export const encodeLink = (scenario: Scenario): string => encodeIn(labs[scenario.lab], scenario);

/** The link that shows one figure of it alone. */
export const figureLink = ({ lab, params, view }: Scenario, figure: string): string =>
  encodeIn(labs[lab], { params, view: { ...view, figure } });

export function decodeLink(hash: string): {
  readonly scenario: Scenario;
  readonly notices: readonly Notice[];
} {
  const lab = labs[placeOf(hash, catalog) as LabId];
  const { scenario, notices } = decodeIn(lab, hash, catalog);
  return { scenario: scenario as Scenario, notices };
}

export function parseScenario(
  json: unknown,
): { ok: true; scenario: Scenario } | { ok: false; error: string } {
  const envelope = openEnvelope(json, catalog);
  if (!envelope.ok) return envelope;
  const parsed = parseIn(labs[envelope.id as LabId], envelope.params, envelope.view);
  return parsed.ok ? { ok: true, scenario: parsed.scenario as Scenario } : parsed;
}

export const grammarOf = (part: LabId | "view") =>
  part === "view" ? viewGrammar(Object.values(labs)) : grammarIn(labs[part]);

export interface Preset extends PresetWords {
  readonly scenario: Scenario;
}
export const presets: readonly Preset[] = [
  ...boundsPresets.map(({ params, ...words }) => ({ ...words, scenario: makeScenario("bounds", params) })),
  ...trackingPresets.map(({ params, view, ...words }) => ({
    ...words,
    scenario: makeScenario("tracking", params, { ...tracking.view.usual, ...view }),
  })),
  ...stabilityPresets.map(({ params, ...words }) => ({
    ...words,
    scenario: makeScenario("stability", params),
  })),
  ...geometryPresets.map(({ params, ...words }) => ({
    ...words,
    scenario: makeScenario("geometry", params),
  })),
  ...trainingPresets.map(({ params, ...words }) => ({
    ...words,
    scenario: makeScenario("training", params),
  })),
  ...searchPresets.map(({ params, ...words }) => ({ ...words, scenario: makeScenario("search", params) })),
];
