/** @file A link names a table that is not on this device: the file is asked for. */
import { NeedsFile } from "../NeedsFile";
import type { ScreenProps } from "../page";
import { OwnExamples } from "./OwnExamples";

export function NeedsExamples({
  params,
  onChange,
}: Pick<ScreenProps<"classification">, "params" | "onChange">) {
  const { data } = params;
  if (typeof data === "string") return null;
  return (
    <NeedsFile what="trains on a file" local={data.local}>
      <OwnExamples
        onData={(next) =>
          onChange({
            ...params,
            // The same file is read as the link says.
            data: typeof next !== "string" && next.local === data.local ? { ...data } : next,
          })
        }
      />
    </NeedsFile>
  );
}
