/** @file A lecture: words and scenarios in steps. One plain value; slides, article and handout are ways of showing it. */

/**
 * Where a number comes from: a path into the summary of a run, or into its params after `params.` ("rules.0.recoveredIn"). Before
 * it may stand the name of one of the step's runs and a colon; else it is the run of the step's first figure.
 */
export type Source = string;

interface Asked {
  /** The question in a sentence or two, as Markdown. */
  readonly ask: string;
  /** What is true, out of the run as it is when the truth is shown. */
  readonly truth: Source;
  /** What is said then, as Markdown: `{{truth}}`, `{{guess}}`, `{{off}}`, `{{mean}}`, `{{misplaced}}` stand for what they are. */
  readonly answer: string;
  /** Link of the figure on which it is asked, which must not show the truth; absent: the step's first figure. */
  readonly figure?: string | undefined;
}

/** A number, as a place on an axis of its own or of the figure. */
export interface NumberQuestion extends Asked {
  readonly kind: "number";
  readonly from: number;
  readonly to: number;
  readonly scale: "linear" | "log";
  /** What the axis is of, as in "steps until recovery". */
  readonly axis: string;
  /** An axis of the figure; absent: one of its own. */
  readonly on?: "x" | "y" | undefined;
}

/** One of several; the one is true whose `is` equals the truth. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly options: readonly { readonly words: string; readonly is: string | number | boolean | null }[];
}

/** A belief, on the slice of two classes or on the triangle of three; or a cell of a grid. */
export interface PointQuestion extends Asked {
  readonly kind: "point";
  readonly on: "slice" | "triangle" | "grid";
}

/** A curve over the axes of the figure, on the given range of them; the truth is a list of heights. */
export interface CurveQuestion extends Asked {
  readonly kind: "curve";
  /** Where the places on x come from at which the truth has its heights; absent: evenly spaced from end to end. */
  readonly over?: Source | undefined;
  readonly x: { readonly from: number; readonly to: number; readonly axis: string };
  readonly y: { readonly from: number; readonly to: number; readonly axis: string };
}

export type Question = NumberQuestion | ChoiceQuestion | PointQuestion | CurveQuestion;

export interface Step {
  /** Its name in the lecture. */
  readonly id: string;
  readonly title: string;
  /** Markdown with formulas and with numbers out of the runs; see docs/lectures.md. */
  readonly words: string;
  /** Links, each of one figure. */
  readonly figures: readonly string[];
  /** Further runs that words and questions take numbers from, by name: links. */
  readonly runs: Readonly<Record<string, string>>;
  /** The controls that are shown beside the figures, by the names of their params. */
  readonly controls: readonly string[];
  /** For who speaks: Markdown. */
  readonly notes: string;
  readonly question: Question | null;
}

export interface Lecture {
  readonly v: 1;
  readonly id: string;
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly about: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

/** A lecture as it is written: what is not said of a step is that it has none. */
export interface WrittenStep extends Pick<Step, "id" | "title" | "words"> {
  readonly figures?: readonly string[];
  readonly runs?: Readonly<Record<string, string>>;
  readonly controls?: readonly string[];
  readonly notes?: string;
  readonly question?: Question;
}

export interface WrittenLecture extends Omit<Lecture, "steps"> {
  readonly steps: readonly WrittenStep[];
}

const stepOf = (step: WrittenStep): Step => ({
  figures: [],
  runs: {},
  controls: [],
  notes: "",
  question: null,
  ...step,
});

export const lectureOf = ({ steps, ...rest }: WrittenLecture): Lecture => ({
  ...rest,
  steps: steps.map(stepOf),
});
