/** @file A link names a table that is not on this device: the file is asked for. */
import { datasetId } from "../../../experiments/data/source";
import { NeedsFile } from "../NeedsFile";
import type { ClassificationParams } from "../run/classification/params";
import { OwnExamples } from "./OwnExamples";

interface NeedsExamplesProps {
  /** The id of the data that is not there; null: none. */
  readonly lacks: string | null;
  readonly data: ClassificationParams["data"];
  readonly onData: (data: ClassificationParams["data"]) => void;
}

export function NeedsExamples({ lacks, data, onData }: NeedsExamplesProps) {
  if (typeof data === "string" || lacks !== datasetId({ examples: data })) return null;
  return (
    <NeedsFile what="trains on a file" local={data.local}>
      <OwnExamples
        // The same file is read as the link says.
        onData={(next) => onData(typeof next !== "string" && next.local === data.local ? { ...data } : next)}
      />
    </NeedsFile>
  );
}
