/** @file Every run of every method as CSV: at each time of its curves the objective and the distance from the minimum. */
import { examplesIn } from "../../../../experiments/data/examples";
import type { Resource } from "../../../../experiments/types";
import { drain } from "../../../../experiments/drain";
import { fileFor } from "../start";
import { labelsOf } from "./labels";
import type { ClassificationParams } from "./params";
import { runsOf } from "./runs";
import { settingOf } from "./setting";
import { Trainer } from "./trainer";
import { run } from "./work";

const HEADER = "method,step,relaxation,run,t,objective,accuracy,halfSquaredDistance";

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export function* classificationRows(
  params: ClassificationParams,
  resources: readonly Resource[],
): Generator<string, void, void> {
  yield HEADER;
  const table = examplesIn(resources);
  if (table === null) return;
  const labels = labelsOf(params.methods, params.tune !== undefined);
  const file = fileFor(params, resources);
  const setting = settingOf(table, params, file);
  for (const [place, method] of params.methods.entries()) {
    const none = { part: "classification", params, method, place, from: 0, to: 0, table, file } as const;
    const { step } = drain(run(none));
    const trainer = new Trainer(setting, method);
    for (let index = 0; index < runsOf(params, method); index++) {
      trainer.start(index, step);
      const line = () => {
        const objective = trainer.objective();
        const distance = setting.minimum === null ? "" : trainer.distance(trainer.w);
        const own = [quoted(labels[place] ?? ""), step, trainer.relaxation, index, trainer.taken];
        return { objective, text: [...own, objective, trainer.accuracy(), distance].join(",") };
      };
      yield line().text;
      while (trainer.taken < params.steps) {
        trainer.step();
        if (trainer.taken % setting.every !== 0 && trainer.taken !== params.steps) continue;
        const { objective, text } = line();
        yield text;
        if (trainer.hasLeft(objective)) break;
      }
    }
  }
}
