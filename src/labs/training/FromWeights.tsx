/**
 * @file The rows for runs that start from a file of weights: they take one in, say that runs start from it,
 * and ask for one that is missing.
 */
import type { ReactNode } from "react";
import { MAX_TENSOR_BYTES } from "../../experiments/data/tensors";
import { datasetId } from "../../experiments/data/source";
import { NeedsFile } from "./NeedsFile";
import { OwnFile, type OwnRead } from "./OwnFile";
import type { Start } from "./run/start";

interface OwnWeightsProps<Model> {
  readonly read: (bytes: Uint8Array, name: string, local: string) => OwnRead<Model>;
  readonly onStart: (start: Start, model: Model) => void;
}

export const OwnWeights = <Model,>({ read, onStart }: OwnWeightsProps<Model>) => (
  <OwnFile
    button="open a file of weights …"
    accept=".safetensors"
    most={MAX_TENSOR_BYTES}
    read={read}
    onTaken={(local, model) => onStart({ local }, model)}
  />
);

const IN_SHORT = 8;

interface StartNoteProps {
  readonly start: Start;
  /** Says where fresh runs start. */
  readonly fresh: string;
  /** What else is said about runs that start from a file. */
  readonly rest: string;
}

export const StartNote = ({ start, fresh, rest }: StartNoteProps) => (
  <p className="rail-note">
    {start === "fresh" ? fresh : `All runs start from the file ${start.local.slice(0, IN_SHORT)}…, ${rest}`}
  </p>
);

interface LackedWeightsProps {
  /** The id of the data that is missing; null if nothing is. */
  readonly lacks: string | null;
  readonly start: Start;
  /** The button that opens the file. */
  readonly children: ReactNode;
}

export const LackedWeights = ({ lacks, start, children }: LackedWeightsProps) =>
  start === "fresh" || lacks !== datasetId({ weights: start }) ? null : (
    <NeedsFile what="starts from a file of weights" local={start.local}>
      {children}
    </NeedsFile>
  );
