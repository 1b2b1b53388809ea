/** @file What every figure can be saved and copied as; what that needs is loaded when it is chosen. */
import { copyText } from "../../ui/copyText";
import type { Paper, Picture } from "../picture/types";

import type { SaveAs } from "./save";
import type { Format } from "./wanted";

/** What a figure can be saved and copied as. */
export interface FigureExports {
  /** File name without its ending. */
  readonly name: string;
  /** Resolves once the picture belongs to the link. */
  readonly ready: () => Promise<void>;
  /** CSV lines without line ends, header first. */
  readonly rows: () => Promise<Iterable<string>>;
  /** Instead of them: saves more than is held as lines, and says so. */
  readonly csv?: { readonly label: string; readonly save: () => Promise<string> } | undefined;
  readonly onTable: () => void;
  /** Full address that shows this figure alone. */
  readonly link: () => string;
  /** The address that draws the picture as it is now, where the link does not. */
  readonly origin?: () => string;
  /** The picture drawn anew for other paper than that of the page; null where there is nothing to draw. */
  readonly redraw?: (paper: Paper) => Promise<Picture | null>;
  /** A program that recomputes the figure's numbers. */
  readonly python?: () => Promise<string>;
}

export interface FigureAction {
  readonly id: string;
  readonly label: string;
  /** What was done, to be said; a rejection's message is said, too. `picture` tells what is drawn when it is asked. */
  readonly run: (figure: HTMLElement, picture: () => Picture | null) => Promise<string | null>;
}

/** What is shown to be copied by hand says so itself. */
const copied = async (text: string | Promise<string>, what: string): Promise<string | null> =>
  (await copyText(text)) ? `${what} copied` : null;

const save = () => import("./save");

/** All that a figure's menu does of these. */
export function figureActions({
  name,
  ready,
  rows,
  csv = { label: "Save data as CSV", save: async () => (await save()).saveCsv(await rows(), name) },
  onTable,
  link,
  origin = link,
  redraw,
  python,
}: FigureExports): readonly FigureAction[] {
  /** A picture asked for right after a change is that of the change. */
  const seen = async (figure: HTMLElement, picture: () => Picture | null) => {
    await (await save()).rested(figure);
    return picture();
  };
  const saved = async (drawn: Picture | null, as: SaveAs) => {
    if (drawn === null) throw new Error("There is no picture yet; save it when it is drawn");
    return (await save()).savePicture(drawn, as, name, origin());
  };
  const saving =
    (format: Format): FigureAction["run"] =>
    async (figure, picture) => {
      await ready();
      return saved(await seen(figure, picture), (await save()).asSeen(format));
    };
  const savingAsked: FigureAction["run"] = async (figure, picture) => {
    const [{ askHow }] = await Promise.all([import("./askHow"), save()]);
    const how = await askHow(figure, redraw !== undefined);
    if (how === null) return null;
    await ready();
    const drawn = how.paper && redraw ? redraw(how.paper) : seen(figure, picture);
    return saved(await drawn, how.as);
  };
  const actions: FigureAction[] = [
    { id: "svg", label: "Save as SVG", run: saving("svg") },
    { id: "png", label: "Save as PNG", run: saving("png") },
    { id: "picture", label: "Save as PDF or for print …", run: savingAsked },
    { id: "csv", label: csv.label, run: csv.save },
    {
      id: "table",
      label: "Show data table",
      run: async () => {
        onTable();
        return null;
      },
    },
    { id: "link", label: "Copy link to this figure", run: () => copied(link(), "Link") },
  ];
  if (python)
    actions.push({
      id: "python",
      label: "Copy as Python (NumPy)",
      run: () => copied(python(), "Program"),
    });
  return actions;
}
