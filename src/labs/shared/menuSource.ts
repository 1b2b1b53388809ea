/** @file What a lab provides for the menus of its figures. */
import type { LabState, LabTypes } from "../../store/labStore";

/** What a lab's figures are saved and copied as. */
export interface MenuSource<Lab extends LabTypes> {
  /** The program contains results of the run, so it is written after the run. */
  readonly programAfterRun?: boolean;
  /** The part of the view that is in the picture but not in the page's link. */
  readonly moment?: (state: LabState<Lab>) => Partial<Lab["view"]>;
}
