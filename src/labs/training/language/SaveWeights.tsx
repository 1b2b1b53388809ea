/** @file The weights of a run: saved as a file, or started from. */
import { useState } from "react";
import { thousands } from "../../shared/thousands";
import type { ScreenProps } from "../page";
import type { LanguageModel } from "../run/language/params";
import type { LanguageTrace } from "../run/language/types";
import { stylesOf } from "./look";

interface Kept {
  readonly name: string;
  readonly label: string;
  readonly done: number;
  readonly model: LanguageModel;
  readonly numbers: Float32Array<ArrayBuffer>;
}

/** Runs that have weights to save, method by method. */
function keptRuns({ params, runs }: LanguageTrace): readonly Kept[] {
  const styles = stylesOf(params.methods);
  return runs.flatMap((some, method) =>
    some.flatMap((run, seed) => {
      if (run === null || run.weights === null || run.leftAt !== null) return [];
      const name = `mirrorstep-weights-${run.digest}.safetensors`;
      const label = `${styles[method]?.label ?? ""}, seed ${seed + 1}, ${run.done} steps`;
      return [{ name, label, done: run.done, model: params.model, numbers: run.weights }];
    }),
  );
}

const fileOf = async (run: Kept) => (await import("../run/language/weights")).fileOfWeights(run);

async function save(run: Kept): Promise<string> {
  const { saveFile } = await import("../../../charts/export/save");
  return `${saveFile(run.name, new Blob([await fileOf(run)]))}.`;
}

/** Kept on this device, as a file that was opened would be. */
async function keep(run: Kept): Promise<string> {
  const [{ buffer }, { hashOf, keepLocal }] = await Promise.all([
    fileOf(run),
    import("../../../store/files"),
  ]);
  const local = await hashOf(buffer);
  await keepLocal({ id: local, name: run.name, bytes: buffer });
  return local;
}

interface SaveWeightsProps extends Pick<ScreenProps<"language">, "params" | "onChange" | "running"> {
  readonly trace: LanguageTrace | null;
}

export function SaveWeights({ trace, params, running, onChange }: SaveWeightsProps) {
  const [place, choose] = useState(0);
  const [said, say] = useState("");
  const all = running || trace === null ? [] : keptRuns(trace);
  const run = all[place] ?? all[0];
  if (run === undefined) return null;
  const failed = () => say("This could not be done; try again.");
  return (
    <section className="weights" aria-label="Weights">
      <h2>The weights</h2>
      <p className="weights__row">
        {all.length === 1 ? null : (
          <select
            aria-label="Weights of"
            value={all.indexOf(run)}
            onChange={({ target }) => choose(Number(target.value))}
          >
            {all.map(({ label }, i) => (
              <option key={label} value={i}>
                {label}
              </option>
            ))}
          </select>
        )}
        <button type="button" onClick={() => void save(run).then(say, failed)}>
          save {thousands(run.numbers.length)} weights
        </button>
        <button
          type="button"
          onClick={() =>
            void keep(run).then(
              (local) => onChange({ ...params, model: run.model, start: { local } }),
              failed,
            )
          }
        >
          start from them
        </button>
        <span role="status">{said}</span>
      </p>
      <p>
        A file in the format safetensors, to be opened in the rail: training goes on from it with fresh
        moments of Adam. Links do not hold weights, only the fingerprint of the file that a run starts from.
      </p>
    </section>
  );
}
