/** @file The items for saving and copying a figure. The code that writes files is loaded when one is chosen. */
import { copyText } from "../../ui/copyText";
import type { Tabled, Viewport } from "../picture/types";
import { askHow } from "./askHow";
import type { SaveAs } from "./save";
import { showTable } from "./showTable";
import type { Format } from "./wanted";

/** What saving and copying need of a figure. */
export interface FigureExports {
  /** File name without its ending. */
  readonly name: string;
  /** Resolves once the picture shows what the link says. */
  readonly ready: () => Promise<void>;
  /** Saves the whole run as CSV and returns a sentence that says so; absent where the run holds no more than the figure. */
  readonly saveRun?: () => Promise<string>;
  /** Full address that shows this figure alone. */
  readonly link: () => string;
  /** The address that shows the picture as it is now, if the link does not. */
  readonly origin?: () => string;
  /** Draws what the link shows now, for this size and theme; null if there is nothing to draw. */
  readonly draw: (viewport: Viewport) => Promise<Tabled | null>;
  /** A program that recomputes the figure's numbers and draws it. */
  readonly python?: () => Promise<string>;
}

export interface FigureAction {
  readonly id: string;
  readonly label: string;
  /**
   * Acts, and resolves to a sentence that says what was done; the message of a rejection is shown, too.
   * `viewport` gives the size and theme at that moment.
   */
  readonly run: (figure: HTMLElement, viewport: () => Viewport | null) => Promise<string | null>;
}

/** The sentence after copying; null if the text is shown to be copied by hand, which says so itself. */
const copied = async (text: string | Promise<string>, what: string): Promise<string | null> =>
  (await copyText(text)) ? `${what} copied` : null;

const save = () => import("./save");
type Writer = Awaited<ReturnType<typeof save>>;

const savingProgram = (program: () => Promise<string>, name: string): FigureAction => ({
  id: "program",
  label: "Save as Python",
  run: async () => {
    const [{ saveProgram }, text] = await Promise.all([save(), program()]);
    return saveProgram(text, name);
  },
});

const copyingProgram = (program: () => Promise<string>): FigureAction => ({
  id: "python",
  label: "Copy as Python",
  run: () => copied(program(), "Program"),
});

/** All items of the menu of figure `number` that save or copy. */
export function figureActions(
  { name, ready, saveRun, link, origin = link, draw, python }: FigureExports,
  number: string,
): readonly FigureAction[] {
  /** Draws the picture anew for a file, because the page's own may be a moment old, and nothing can be read back from it. */
  const drawnOn = async (viewport: Viewport | null): Promise<Tabled> => {
    const drawn = viewport && (await draw(viewport));
    if (drawn === null) throw new Error("There is no picture yet; ask for it when it is drawn");
    return drawn;
  };
  /** Loads the code that writes files, at the same time as the code that draws. */
  const writing = async () => (await Promise.all([save(), ready()]))[0];
  const saved = async (viewport: Viewport | null, asIn: (writer: Writer) => SaveAs) => {
    const writer = await writing();
    return writer.savePicture(await drawnOn(viewport), asIn(writer), name, origin());
  };
  const saving =
    (format: Format): FigureAction["run"] =>
    (_, viewport) =>
      saved(viewport(), ({ asSeen }) => asSeen(format));
  const savingAsked: FigureAction["run"] = async (_, viewport) => {
    const how = await askHow(number);
    return how && saved(how.viewport ?? viewport(), () => how.as);
  };
  const actions: FigureAction[] = [
    { id: "svg", label: "Save as SVG", run: saving("svg") },
    { id: "png", label: "Save as PNG", run: saving("png") },
    { id: "picture", label: "Save as PDF or for print …", run: savingAsked },
    {
      id: "csv",
      label: "Save data as CSV",
      run: async (_, viewport) => {
        const { saveNumbers } = await writing();
        return saveNumbers(await drawnOn(viewport()), name);
      },
    },
    ...(saveRun ? [{ id: "run", label: "Save the run as CSV", run: saveRun }] : []),
    ...(python ? [savingProgram(python, name)] : []),
    {
      id: "table",
      label: "Show data table",
      run: async (_, viewport) => {
        showTable(await drawnOn(viewport()));
        return null;
      },
    },
    { id: "link", label: "Copy link to this figure", run: () => copied(link(), "Link") },
  ];
  return python ? [...actions, copyingProgram(python)] : actions;
}
