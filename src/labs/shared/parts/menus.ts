/** @file What the figures of a part are saved and copied as. */
import type { MenuSource } from "../menuSource";
import type { AnyPartedPage } from "./page";
import { figuresOf, type PartsTypes } from "./part";

export const menusOf = (
  { lab, parts }: AnyPartedPage,
  moment: () => Partial<PartsTypes["view"]>,
): MenuSource<PartsTypes> => ({
  lab: lab.id,
  figures: figuresOf(parts),
  rows: async ({ params, resources }) => (await lab.experiment()).rows(params, resources),
  programAfterRun: true,
  moment,
});
