/** @file What a lab declares: its params and how links spell them, its views, its experiment, its figures, its presets. */
import type { Tabled, Viewport } from "../charts/picture/types";
import type { Source } from "../experiments/data/source";
import type { AnyExperiment, ExperimentOver, Resource } from "../experiments/types";
import type { Clash } from "../param/schema";
import type { ParamSet } from "../param/table";
import type { Finding } from "./statement";
import type { View } from "./types";
import { commonView, viewSetOf, type ViewSet, type ViewTable } from "./view";

/** What there is to look at for some params. */
export interface Scope {
  /** Length of the run, where the lab has one. */
  readonly steps: number | null;
  /** Ids of the figures that can be shown alone. */
  readonly figures: readonly string[];
}

/** What a figure is drawn from. */
export interface Seen<Params, Trace, Own extends View = View, Beside = unknown> {
  readonly params: Params;
  readonly view: Own;
  readonly trace: Trace;
  /** What the lab's `gather` returned for this figure; null when it has none. */
  readonly beside: Beside;
}

/** The picture of a figure, by its id; null where the trace has nothing to draw. */
export type Draw<Params, Trace, Own extends View = View, Beside = unknown> = (
  figure: string,
  seen: Seen<Params, Trace, Own, Beside>,
  viewport: Viewport,
) => Tabled | null;
export type AnyDraw = Draw<object, object>;

/** What the program of a figure is written from. */
export interface Told<Params, Own extends View = View> {
  readonly params: Params;
  readonly view: Own;
  /** Null when nothing has been computed yet. */
  readonly trace: object | null;
  /** The data that the params ask for. */
  readonly resources: readonly Resource[];
}

/**
 * A program (Python, NumPy and Matplotlib) that recomputes the numbers of a figure and draws it; `origin`
 * says what made it, and from which link; the program's second line quotes it. Rejects with a sentence where
 * it cannot be written.
 */
export type Write<Params, Own extends View = View> = (
  figure: string,
  told: Told<Params, Own>,
  origin: string,
) => string | Promise<string>;

/** Runs the experiment of a lab, with the data that the params ask for, and gives the trace. */
export type RunOf = (lab: string, params: object) => Promise<object>;

/**
 * Gathers what a figure shows besides the trace, and what the page must ask for separately: runs of other
 * labs, or results that take long.
 */
export type Gather<Params, Beside extends object = object, Own extends View = View> = (
  figure: string,
  asked: { readonly params: Params; readonly view: Own },
  run: RunOf,
) => Promise<Beside>;

/**
 * What the page says that a complete run found, in the app's notation. `run` is as for `Gather`.
 */
export type Findings<Params, Trace, Own extends View = View> = (
  seen: Pick<Seen<Params, Trace, Own>, "params" | "view" | "trace">,
  run: RunOf,
) => readonly Finding[] | Promise<readonly Finding[]>;
export type AnyFindings = Findings<object, object>;

export interface PresetWords {
  readonly id: string;
  /** At most 40 characters. */
  readonly title: string;
  /** One sentence that is true of the scenario; the tests run it and check. */
  readonly words: string;
}

/** A scenario with a name. */
export interface Preset<Params = object, Own extends View = View> extends PresetWords {
  readonly params: Params;
  /** The parts of the view that are not at their defaults. */
  readonly view?: Partial<Own>;
}

export interface Lab<Params extends object, Own extends View = View> extends ParamSet<Params> {
  /** The name of the lab in a link. */
  readonly id: string;
  readonly title: string;
  /** What the lab is about, in a sentence. */
  readonly about: string;
  /** What is wrong with the params together, though each by itself is valid; null when nothing is. */
  readonly clash: (params: Params) => Clash | null;
  /** Resolves a clash: changes values that the link did not give so that they fit those that it gave. */
  readonly adapt: (params: Params, isGiven: (key: string) => boolean) => Params;
  /** The keys that can clash; keys that only make sense together share a list. */
  readonly clashing: readonly (readonly string[])[];
  /** The key of a link for the value at this path, to say what a clash is about. */
  readonly keyOf: (path: readonly string[]) => string;
  /** Gives equal params one spelling. */
  readonly normalize: (params: Params) => Params;
  readonly scope: (params: Params) => Scope;
  /** The view of this lab: how its scenarios can be looked at. */
  readonly view: ViewSet<Own, Params>;
  /** Where the data that the params ask for comes from. */
  readonly sources?: (params: Params) => readonly Source[];
  /** The values that keys of the view can have with any params, in words, for the grammar of links. */
  readonly viewWords: Readonly<Record<string, string>>;
  /** The experiment that it runs; its code is in a chunk of its own. */
  readonly experiment: () => Promise<AnyExperiment>;
  /** Draws its figures; their code is in a chunk of its own. */
  readonly draw: () => Promise<AnyDraw>;
  /**
   * Writes the programs of its figures, or of the figures of the part that these params belong to; the code
   * is in a chunk of its own.
   */
  readonly program: (params: Params) => Promise<Write<Params, Own>>;
  readonly gather?: () => Promise<Gather<Params, object, Own>>;
  /** Says what a run found; its code is in a chunk of its own. */
  readonly findings: () => Promise<AnyFindings>;
  readonly presets: () => Promise<readonly Preset<Params, Own>[]>;
  /** The params on a first visit, if they are not the defaults. */
  readonly opening?: () => Params;
}

/** A lab of any types, for code that passes params and traces on without looking into them. */
export type AnyLab = Lab<object>;

/** TypeScript cannot follow that params go back to the lab that they came from; this is the one place that says so. */
export const anyLab = <Params extends object, Own extends View>(lab: Lab<Params, Own>): AnyLab =>
  lab as unknown as AnyLab;

/** What most labs need not declare: their params cannot clash, and have one spelling. */
const usual = {
  clash: () => null,
  adapt: <Params>(params: Params) => params,
  clashing: [],
  keyOf: ([key = ""]: readonly string[]) => key,
  normalize: <Params>(params: Params) => params,
};

type Filled<Params extends object, Own extends View> = Omit<
  Lab<Params, Own>,
  | keyof ParamSet<Params>
  | keyof typeof usual
  | "view"
  | "scope"
  | "viewWords"
  | "experiment"
  | "draw"
  | "findings"
>;

/** What a lab declares in its own files; `Lab` is made from this. */
export interface Declared<Params extends object, Own extends View>
  extends Filled<Params, Own>, Partial<Pick<Lab<Params, Own>, "base" | "viewWords" | keyof typeof usual>> {
  readonly params: ParamSet<Params>;
  /** The table of its view, given the part that every lab has. */
  readonly view: (common: ViewTable<View, Params>) => ViewTable<Own, Params>;
  /** The ids of all its figures, which the grammar of links lists. */
  readonly figures: readonly string[];
  /** The ids of the figures that there are with these params; absent: all. */
  readonly figuresFor?: (params: Params) => readonly string[];
  /** The number of steps of a run, for labs that have such a number. */
  readonly steps?: (params: Params) => number | null;
  /** As for `Lab`. The types of traces and of what is gathered are known only to the lab itself. */
  readonly experiment: () => Promise<ExperimentOver<Params>>;
  readonly draw: () => Promise<Draw<Params, never, Own, never>>;
  readonly findings: () => Promise<Findings<Params, never, Own>>;
}

export function declareLab<Params extends object, Own extends View>({
  params,
  view,
  figures,
  figuresFor = () => figures,
  steps = () => null,
  ...own
}: Declared<Params, Own>): Lab<Params, Own> {
  return {
    ...usual,
    ...params,
    ...own,
    // As for `anyLab`: traces and what was gathered only go back to the lab that they came from.
    experiment: own.experiment as unknown as () => Promise<AnyExperiment>,
    draw: own.draw as unknown as () => Promise<AnyDraw>,
    findings: own.findings as unknown as () => Promise<AnyFindings>,
    scope: (values) => ({ steps: steps(values), figures: figuresFor(values) }),
    viewWords: { figure: figures.join(", "), ...own.viewWords },
    view: viewSetOf(view(commonView(figuresFor))),
  };
}
