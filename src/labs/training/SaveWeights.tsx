/** @file Buttons that save the weights of a run as a file, or start from them. */
import { useState, type ReactNode } from "react";
import { saveFile } from "../../charts/export/saveFile";
import { hashOf, keepLocal } from "../../store/files";
import { thousands } from "../shared/thousands";
import "./weights.css";

/** Weights with which a run ended. */
export interface Kept {
  readonly label: string;
  /** The name of the file without its extension. */
  readonly name: string;
  readonly count: number;
  readonly file: () => Uint8Array<ArrayBuffer>;
}

const nameOf = ({ name }: Kept): string => `${name}.safetensors`;

async function save(run: Kept): Promise<string> {
  return `${saveFile(nameOf(run), new Blob([run.file()]))}.`;
}

/** Keeps weights on this device, like a file that was opened. */
async function keep(run: Kept): Promise<string> {
  const { buffer } = run.file();
  const local = await hashOf(buffer);
  await keepLocal({ id: local, name: nameOf(run), bytes: buffer });
  return local;
}

interface SaveWeightsProps {
  /** Empty if there is nothing to save. */
  readonly all: readonly Kept[];
  readonly onStart: (local: string) => void;
  /** Says what such a file is good for. */
  readonly children: ReactNode;
}

export function SaveWeights({ all, onStart, children }: SaveWeightsProps) {
  const [place, choose] = useState(0);
  const [said, say] = useState("");
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
          save {thousands(run.count)} weights
        </button>
        <button type="button" onClick={() => void keep(run).then(onStart, failed)}>
          start from them
        </button>
        <span role="status">{said}</span>
      </p>
      <p>{children} Links do not hold weights, only the fingerprint of the file that a run starts from.</p>
    </section>
  );
}
