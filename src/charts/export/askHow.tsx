/** @file Opens the dialog that asks how to save a picture. */
import { chosenPalette } from "../../ui/shownPalette";
import { openDialog } from "../../ui/openDialog";
import { SCREEN } from "../ink";
import type { Viewport } from "../picture/types";
import type { SaveAs } from "./save";
import { SaveDialog } from "./SaveDialog";
import { pixelsFor, type Wanted } from "./wanted";

interface How {
  readonly as: SaveAs;
  /** Null: as on screen. */
  readonly viewport: Viewport | null;
}

/** The last choice, which is offered first next time. */
let last: Wanted = { format: "pdf", density: 2, width: 85, colors: "print" };

const howOf = ({ format, density, width, colors }: Wanted): How => ({
  as: { format, density, palette: colors === "print" ? "print" : chosenPalette() },
  viewport: width === "seen" ? null : { width: Math.round(pixelsFor(width)), height: null, theme: SCREEN },
});

/** Null when the person cancels. */
export const askHow = (figure: string): Promise<How | null> =>
  new Promise((resolve) => {
    openDialog((close) => (
      <SaveDialog
        figure={figure}
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
