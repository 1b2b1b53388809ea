/** @file Writes the programs of a part's figures. */
import type { Write } from "../../../scenario/lab";
import { programFile, programOf } from "../python/program";
import type { PartsTypes, Programs } from "./part";

export const writerOf =
  <Types extends PartsTypes>(
    lab: string,
    { computing, plots }: Programs<Types["params"], Types["trace"], Types["view"]>,
  ): Write<Types["params"], Types["view"]> =>
  (figure, { params, view, trace }, origin) => {
    // A trace of this lab, which names its part.
    const found = trace as Types["trace"] | null;
    const own = found?.part === params.part ? found : null;
    const program = computing(params, origin, own, { figure, view });
    const plot = plots[figure];
    if (plot === undefined)
      return Promise.reject(new Error(`Figure ${figure} of ${params.part} has no program.`));
    return Promise.resolve(programOf(program, plot(params, view, own), programFile(lab, figure)));
  };
