/** @file A lecture: texts and scenarios in steps, as one plain value. Slides, article and handout are ways to show it. */

/**
 * Where a number comes from: a path into the summary of a run or, after `params.`, into its params
 * ("rules.0.recoveredIn"). The name of one of the step's runs may come first, followed by a colon; without it
 * the run of the step's first figure is meant.
 */
export type Source = string;

interface Asked {
  /** The question in a sentence or two, as Markdown. */
  readonly ask: string;
  /** The source of the truth, taken from the run as it is when the truth is shown. */
  readonly truth: Source;
  /**
   * Shown with the truth, as Markdown: `{{truth}}`, `{{guess}}`, `{{off}}`, `{{mean}}`, `{{misplaced}}` stand
   * for what they are.
   */
  readonly answer: string;
  /** The link of the figure on which it is asked, which must not show the truth; absent: the step's first figure. */
  readonly figure?: string | undefined;
}

/** Asks for a number, given as a place on an axis of the question's own or of the figure. */
export interface NumberQuestion extends Asked {
  readonly kind: "number";
  readonly from: number;
  readonly to: number;
  readonly scale: "linear" | "log";
  /** What the axis shows, as in "steps until recovery". */
  readonly axis: string;
  /** An axis of the figure; absent: the question has its own. */
  readonly on?: "x" | "y" | undefined;
}

/** Asks for one of several options; right is the one whose `is` equals the truth. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly options: readonly { readonly words: string; readonly is: string | number | boolean | null }[];
}

/** Asks for a belief (on the slice of two classes or the triangle of three), or for a cell of a grid. */
export interface PointQuestion extends Asked {
  readonly kind: "point";
  readonly on: "slice" | "triangle" | "grid";
}

/** Asks for a curve over a range of the figure's axes; the truth is a list of heights. */
export interface CurveQuestion extends Asked {
  readonly kind: "curve";
  /** The source of the places on x to which the heights belong; absent: evenly spaced over the range. */
  readonly over?: Source | undefined;
  readonly x: { readonly from: number; readonly to: number; readonly axis: string };
  readonly y: { readonly from: number; readonly to: number; readonly axis: string };
}

export type Question = NumberQuestion | ChoiceQuestion | PointQuestion | CurveQuestion;

export interface Step {
  /** The name of the step in the lecture. */
  readonly id: string;
  readonly title: string;
  /** Markdown with formulas and with numbers out of the runs; see docs/lectures.md. */
  readonly words: string;
  /** Links, each of which shows a single figure. */
  readonly figures: readonly string[];
  /** The links of further runs, by the names under which texts and questions take numbers from them. */
  readonly runs: Readonly<Record<string, string>>;
  /** The controls that are shown beside the figures, as names of params. */
  readonly controls: readonly string[];
  /** Notes for the speaker, as Markdown. */
  readonly notes: string;
  readonly question: Question | null;
}

export interface Lecture {
  readonly v: 1;
  readonly id: string;
  readonly title: string;
  /** What the lecture is about, in a sentence or two. */
  readonly about: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

/** A step as an author writes it; what is left out is empty. */
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
