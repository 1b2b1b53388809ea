/** @file What a lab declares: its params and how links spell them, what there is to look at, its experiment, its presets. */
import type { Tabled, Viewport } from "../charts/picture/types";
import type { Source } from "../experiments/data/source";
import type { AnyExperiment, ExperimentOver, Resource } from "../experiments/types";
import type { Clash } from "../param/schema";
import type { ParamSet } from "../param/table";
import type { View } from "./types";
import { commonView, viewSetOf, type ViewSet, type ViewTable } from "./view";

/** What there is to look at. */
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
  /** What the lab gathered for this figure; null where it gathers nothing. */
  readonly beside: Beside;
}

/** The picture of a figure, by its id; null where the trace has nothing to draw. */
export type Draw<Params, Trace, Own extends View = View, Beside = unknown> = (
  figure: string,
  seen: Seen<Params, Trace, Own, Beside>,
  viewport: Viewport,
) => Tabled | null;
export type AnyDraw = Draw<object, object>;

/** What a figure's program is written from. */
export interface Told<Params, Own extends View = View> {
  readonly params: Params;
  readonly view: Own;
  /** Null where nothing of the run is there. */
  readonly trace: object | null;
  /** The data of the params. */
  readonly resources: readonly Resource[];
}

/**
 * A program (Python, NumPy and Matplotlib) that recomputes the numbers of a figure and draws it; `origin`: what made it from which
 * link, named in its second line. Rejects with a sentence where it cannot be written.
 */
export type Write<Params, Own extends View = View> = (
  figure: string,
  told: Told<Params, Own>,
  origin: string,
) => string | Promise<string>;

/** Runs a lab's experiment with the data that its params ask for, and gives its trace. */
export type RunOf = (lab: string, params: object) => Promise<object>;

/** What a figure shows that is not in the trace, which the page asks for by itself: runs of other labs, what takes long. */
export type Gather<Params, Beside extends object = object, Own extends View = View> = (
  figure: string,
  asked: { readonly params: Params; readonly view: Own },
  run: RunOf,
) => Promise<Beside>;

/**
 * What the page says that a complete run found, sentence by sentence, as plain text: "D_KL" where the page lowers the letters.
 * `run`: as of `Gather`.
 */
export type Findings<Params, Trace, Own extends View = View> = (
  seen: Pick<Seen<Params, Trace, Own>, "params" | "view" | "trace">,
  run: RunOf,
) => readonly string[] | Promise<readonly string[]>;
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
  /** How it is looked at, where that is not as usual. */
  readonly view?: Partial<Own>;
}

export interface Lab<Params extends object, Own extends View = View> extends ParamSet<Params> {
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
  /** How it can be looked at. */
  readonly view: ViewSet<Own, Params>;
  /** Where the data comes from that params ask for. */
  readonly sources?: (params: Params) => readonly Source[];
  /** What keys of its view may be with any params, as the grammar of links names it. */
  readonly viewWords: Readonly<Record<string, string>>;
  /** What it computes; its code is in a chunk of its own. */
  readonly experiment: () => Promise<AnyExperiment>;
  /** Draws its figures; their code is in a chunk of its own. */
  readonly draw: () => Promise<AnyDraw>;
  /** Writes the programs of its figures, or of its part that these params are of; their code is in a chunk of its own. */
  readonly program: (params: Params) => Promise<Write<Params, Own>>;
  readonly gather?: () => Promise<Gather<Params, object, Own>>;
  /** Says what a run found; its code is in a chunk of its own. */
  readonly findings: () => Promise<AnyFindings>;
  readonly presets: () => Promise<readonly Preset<Params, Own>[]>;
  /** What whoever goes to it sees first, where that is not what stands when nothing is said. */
  readonly opening?: () => Params;
}

/** A lab as the machinery sees it: whoever takes params out of one hands them back to the same. */
export type AnyLab = Lab<object>;

/** TypeScript cannot follow that params go back to the lab that they came from; this is the one place that says so. */
export const anyLab = <Params extends object, Own extends View>(lab: Lab<Params, Own>): AnyLab =>
  lab as unknown as AnyLab;

/** What most labs need not say: params that cannot clash, and have one spelling. */
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

/** What a lab says beside its params and its view. */
export interface Declared<Params extends object, Own extends View>
  extends Filled<Params, Own>, Partial<Pick<Lab<Params, Own>, "base" | "viewWords" | keyof typeof usual>> {
  readonly params: ParamSet<Params>;
  /** How it can be looked at, given what every lab has of that. */
  readonly view: (common: ViewTable<View, Params>) => ViewTable<Own, Params>;
  /** Ids of its figures, as the grammar of links names them. */
  readonly figures: readonly string[];
  /** Those that there are with these params; absent: all. */
  readonly figuresFor?: (params: Params) => readonly string[];
  /** Length of the run, where it has one. */
  readonly steps?: (params: Params) => number | null;
  /** As of a lab; what they hand each other, only they know. */
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
    // As `anyLab`: a trace, and what was gathered, go back to where they came from.
    experiment: own.experiment as unknown as () => Promise<AnyExperiment>,
    draw: own.draw as unknown as () => Promise<AnyDraw>,
    findings: own.findings as unknown as () => Promise<AnyFindings>,
    scope: (values) => ({ steps: steps(values), figures: figuresFor(values) }),
    viewWords: { figure: figures.join(", "), ...own.viewWords },
    view: viewSetOf(view(commonView(figuresFor))),
  };
}
