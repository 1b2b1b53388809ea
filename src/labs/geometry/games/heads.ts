/** @file The heads of the methods: the name, and what the method does. */
import { markScale, type FigureTheme } from "../../../charts/ink";
import { marker, text, texts } from "../../../charts/picture/marks";
import type { Mark } from "../../../charts/picture/types";
import { placeMiddle, placeText } from "../../../charts/text/label";
import { rich, richWidth } from "../../../charts/text/measure";
import type { GamesRun } from "../run/games/types";
import { courseOf } from "./course";
import { methodStyle } from "./look";

/** The height of a head in em. */
export const HEAD_HEIGHT = 3.5;

/** The name of a method over its cells. */
export interface Name {
  readonly width: number;
  readonly marks: readonly Mark[];
}

function markedName({ method }: GamesRun, theme: FigureTheme): Name {
  const { marker: shape, color, label } = methodStyle(method);
  const size = theme.text * 1.1;
  const name = placeMiddle(rich(label), { font: "sansBold", size, color }, theme.text * 1.3, size * 0.5);
  const sign = marker(shape, [theme.text * 0.5, size * 0.5], 4.5 * markScale(theme), color);
  return { width: name.box.x1, marks: [sign, text(name)] };
}

function bareName({ method }: GamesRun, theme: FigureTheme): Name {
  const { color, label } = methodStyle(method);
  const style = { font: "sansBold", size: theme.text, color } as const;
  const name = placeMiddle(rich(label), style, 0, theme.text * 0.55);
  return { width: name.box.x1, marks: [text(name)] };
}

/** The names with their markers; if one has no room, all are as small as other text, and markers are only in the cells. */
export function namesOf(runs: readonly GamesRun[], room: number, theme: FigureTheme): readonly Name[] {
  const marked = runs.map((run) => markedName(run, theme));
  return marked.every(({ width }) => width <= room) ? marked : runs.map((run) => bareName(run, theme));
}

export function headOf(run: GamesRun, name: Name, room: number, theme: FigureTheme): readonly Mark[] {
  const size = theme.text * 1.1;
  const words = [courseOf(run).words, courseOf(run).short].find(
    (each) => richWidth(rich(each), "sans", theme.text) <= room,
  );
  return [
    ...name.marks,
    ...(words === undefined
      ? []
      : texts([
          placeText(rich(words), { font: "sans", size: theme.text, color: "ink-soft" }, 0, size * 2.35),
        ])),
  ];
}
