/** @file A link names a table that is not on this device: the file is asked for. */
import type { ScreenProps } from "../page";
import { OwnExamples } from "./OwnExamples";

/** Digits of a fingerprint that tell it from others. */
const IN_SHORT = 12;

export function NeedsExamples({
  params,
  onChange,
}: Pick<ScreenProps<"classification">, "params" | "onChange">) {
  const { data } = params;
  if (typeof data === "string") return null;
  const { local } = data;
  return (
    <section aria-label="Data needed">
      <p className="findings">
        This link trains on a file that is not on this device. Its fingerprint (sha256) begins with{" "}
        <code>{local.slice(0, IN_SHORT)}</code>. Open it: if it is the same, the run goes on exactly as it was
        sent. The file stays on this device.
      </p>
      <OwnExamples
        onData={(next) =>
          onChange({
            ...params,
            // The same file is read as the link says.
            data: typeof next !== "string" && next.local === local ? { ...data } : next,
          })
        }
      />
    </section>
  );
}
