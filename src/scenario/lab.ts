/** @file What a lab declares: its params and how links spell them, what there is to look at, its experiment, its presets. */
import type { Source } from "../experiments/data/source";
import type { AnyExperiment } from "../experiments/types";
import type { Clash } from "../param/schema";
import type { ParamSet } from "../param/table";

/** From and to, with both ends. */
export type Reach = readonly [from: number, to: number];

/** What there is to look at. */
export interface Scope {
  /** Length of the run, where the lab has one. */
  readonly steps: number | null;
  /** Ids of the figures that can be shown alone. */
  readonly figures: readonly string[];
  /** What can be switched off in them, where the params do not say. */
  readonly layers?: readonly string[] | undefined;
  /** The window of a map of cells, to the right and upwards, where there is one. */
  readonly map?: readonly [Reach, Reach] | undefined;
  /** The steps of a diagram of orbits, where there is one. */
  readonly diagram?: Reach | undefined;
}

export interface PresetWords {
  readonly id: string;
  /** At most 40 characters. */
  readonly title: string;
  /** One sentence that is true of the scenario; the tests run it and check. */
  readonly words: string;
}

/** A scenario with a name. */
export interface Preset<Params = object> extends PresetWords {
  readonly params: Params;
}

export interface Lab<Params extends object> extends ParamSet<Params> {
  /** Its place in a link. */
  readonly id: string;
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly about: string;
  /** What single values cannot know. */
  readonly clash: (params: Params) => Clash | null;
  /** Clashing params with the values that no key gave fitted to those that one gave. */
  readonly adapt: (params: Params, isGiven: (key: string) => boolean) => Params;
  /** Keys that can clash; those that stand or fall together share a list. */
  readonly clashing: readonly (readonly string[])[];
  /** The key of a link that a clash is about. */
  readonly keyOf: (path: readonly string[]) => string;
  /** One spelling for equal params. */
  readonly normalize: (params: Params) => Params;
  readonly scope: (params: Params) => Scope;
  /** Where the data comes from that params ask for; null when they ask for none. */
  readonly source?: (params: Params) => Source | null;
  /** The figures and layers that there are with any params, as the grammar of links names them. */
  readonly figureWords: string;
  readonly layerWords?: string;
  /** What it computes; its code is in a chunk of its own. */
  readonly experiment: () => Promise<AnyExperiment>;
  readonly presets: () => Promise<readonly Preset<Params>[]>;
}

/** A lab as the machinery sees it: whoever takes params out of one hands them back to the same. */
export type AnyLab = Lab<object>;

/** TypeScript cannot follow that params go back to the lab that they came from; this is the one place that says so. */
export const anyLab = <Params extends object>(lab: Lab<Params>): AnyLab => lab as unknown as AnyLab;

/** What most labs need not say: params that cannot clash, and have one spelling. */
const usual = {
  clash: () => null,
  adapt: <Params>(params: Params) => params,
  clashing: [],
  keyOf: ([key = ""]: readonly string[]) => key,
  normalize: <Params>(params: Params) => params,
};

type Own<Params extends object> = Omit<Lab<Params>, keyof ParamSet<Params> | keyof typeof usual> &
  Partial<Pick<Lab<Params>, "base" | keyof typeof usual>>;

/** A lab out of its params and what it says of them. */
export const declareLab = <Params extends object>(
  params: ParamSet<Params>,
  own: Own<Params>,
): Lab<Params> => ({
  ...usual,
  ...params,
  ...own,
});
