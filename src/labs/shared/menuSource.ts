/** @file What the menus of a lab's figures are made of. */
import type { LabState, LabTypes } from "../../store/labStore";

/** What a lab's figures are saved and copied as. */
export interface MenuSource<Lab extends LabTypes, Figure extends string = string> {
  /** The lab's id, for names of files. */
  readonly lab: string;
  /** Every figure that there can be. */
  readonly figures: readonly Figure[];
  /** CSV lines of the whole run, as the command line writes them; computed anew. */
  readonly rows: (state: LabState<Lab>) => Promise<Iterable<string>>;
  /** The program holds what the run found. */
  readonly programAfterRun?: boolean;
  /** What else the view of a picture holds as it is now. */
  readonly moment?: (state: LabState<Lab>) => Partial<Lab["view"]>;
}
