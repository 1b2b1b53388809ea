/** @file A link names a table that is not on this device: the file is asked for. */
import { NeedsFile } from "../NeedsFile";
import type { ClassificationParams } from "../run/classification/params";
import { OwnExamples } from "./OwnExamples";

interface NeedsExamplesProps {
  readonly data: ClassificationParams["data"];
  readonly onData: (data: ClassificationParams["data"]) => void;
}

export function NeedsExamples({ data, onData }: NeedsExamplesProps) {
  if (typeof data === "string") return null;
  return (
    <NeedsFile what="trains on a file" local={data.local}>
      <OwnExamples
        // The same file is read as the link says.
        onData={(next) => onData(typeof next !== "string" && next.local === data.local ? { ...data } : next)}
      />
    </NeedsFile>
  );
}
