/** @file Opens the dialog that asks as what a picture is to be saved. */
import { chosenPalette } from "../../ui/shownPalette";
import { openDialog } from "../../ui/openDialog";
import { SCREEN } from "../ink";
import type { Viewport } from "../picture/types";
import type { SaveAs } from "./save";
import { SaveDialog } from "./SaveDialog";
import { pixelsFor, type Wanted } from "./wanted";

interface How {
  readonly as: SaveAs;
  /** Null: as it is on screen. */
  readonly viewport: Viewport | null;
}

/** What was wanted last is offered first. */
let last: Wanted = { format: "pdf", density: 2, width: 85, colors: "print" };

const howOf = ({ format, density, width, colors }: Wanted): How => ({
  as: { format, density, palette: colors === "print" ? "print" : chosenPalette() },
  viewport: width === "seen" ? null : { width: Math.round(pixelsFor(width)), height: null, theme: SCREEN },
});

/** Null when nothing is to be saved after all. */
export const askHow = (figure: HTMLElement): Promise<How | null> =>
  new Promise((resolve) => {
    const name = figure.querySelector("figcaption b")?.textContent?.split(" · ")[0] ?? "the figure";
    openDialog((close) => (
      <SaveDialog
        figure={name}
        first={last}
        onSave={(wanted) => {
          last = wanted;
          close();
          resolve(howOf(wanted));
        }}
        onClose={() => {
          close();
          resolve(null);
        }}
      />
    ));
  });
