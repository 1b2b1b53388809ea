/** @file What the menus of a lab's figures are made of. */
import type { LabState, LabTypes } from "../../store/labStore";

/** What a lab's figures are saved and copied as. */
export interface MenuSource<Lab extends LabTypes> {
  /** The program holds what the run found. */
  readonly programAfterRun?: boolean;
  /** What else the view of a picture holds as it is now. */
  readonly moment?: (state: LabState<Lab>) => Partial<Lab["view"]>;
}
