/** @file Writes the program of a part's figure. */
import type { Told } from "../../../scenario/lab";
import { programFile, programOf } from "../python/program";
import { inPart, type AnyPart, type ByPart, type PartsTypes, type PartTrace } from "./part";

export async function writePart(
  lab: string,
  parts: ByPart<AnyPart>,
  figure: string,
  { params, view, trace }: Told<PartsTypes["params"], PartsTypes["view"]>,
  origin: string,
): Promise<string> {
  const { computing, plots } = await inPart(parts, params).program();
  // A trace of this lab, which says of which part it is.
  const found = trace as PartTrace | null;
  const own = found?.part === params.part ? found : null;
  const program = computing(params, origin, own, { figure, view });
  const plot = plots[figure];
  if (plot === undefined) throw new Error(`Figure ${figure} of ${params.part} has no program.`);
  return programOf(program, plot(params, view, own), programFile(lab, figure));
}
