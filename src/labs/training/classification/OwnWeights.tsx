/** @file Takes in a file of weights of a classifier, and says where runs start. */
import { MAX_TENSOR_BYTES } from "../../../experiments/data/tensors";
import { datasetId } from "../../../experiments/data/source";
import { NeedsFile } from "../NeedsFile";
import { OwnFile } from "../OwnFile";
import type { Start } from "../run/start";
import type { Classifier } from "../run/classification/weights";
import { readWeights } from "./weights";

interface OwnWeightsProps {
  readonly onStart: (start: Start, classifier: Classifier) => void;
}

const OwnWeights = ({ onStart }: OwnWeightsProps) => (
  <OwnFile
    button="open a file of weights …"
    accept=".safetensors"
    most={MAX_TENSOR_BYTES}
    read={readWeights}
    onTaken={(local, classifier) => onStart({ local }, classifier)}
  />
);

interface StartRowsProps extends OwnWeightsProps {
  readonly start: Start;
  /** Where a run begins that starts fresh. */
  readonly fresh: string;
}

const IN_SHORT = 8;

export const StartRows = ({ start, fresh, onStart }: StartRowsProps) => (
  <>
    <p className="rail-note">
      {start === "fresh"
        ? fresh
        : `All runs start from the file ${start.local.slice(0, IN_SHORT)}…, over the same features and classes.`}
    </p>
    <OwnWeights onStart={onStart} />
  </>
);

interface NeedsWeightsProps extends OwnWeightsProps {
  /** The id of the data that is not there; null: none. */
  readonly lacks: string | null;
  readonly start: Start;
}

export const NeedsWeights = ({ lacks, start, onStart }: NeedsWeightsProps) =>
  start === "fresh" || lacks !== datasetId({ weights: start }) ? null : (
    <NeedsFile what="starts from a file of weights" local={start.local}>
      <OwnWeights onStart={onStart} />
    </NeedsFile>
  );
