/** @file Asks for a table that the link names and this device does not have. */
import { datasetId } from "../../../experiments/data/source";
import { NeedsFile } from "../NeedsFile";
import type { ClassificationParams } from "../run/classification/params";
import { OwnExamples } from "./OwnExamples";

interface NeedsExamplesProps {
  /** The id of the data that is missing; null if nothing is. */
  readonly lacks: string | null;
  readonly data: ClassificationParams["data"];
  readonly onData: (data: ClassificationParams["data"]) => void;
}

export function NeedsExamples({ lacks, data, onData }: NeedsExamplesProps) {
  if (typeof data === "string" || lacks !== datasetId({ examples: data })) return null;
  return (
    <NeedsFile what="trains on a file" local={data.local}>
      <OwnExamples
        // If it is the right file, it is read as the link says.
        onData={(next) => onData(typeof next !== "string" && next.local === data.local ? { ...data } : next)}
      />
    </NeedsFile>
  );
}
