/** @file Asks for a file that the link names and this device does not have. */
import type { LocalSource } from "../../../experiments/data/source";
import { FileButton } from "../../../ui/FileButton";
import { KINDS } from "./DataSource";
import { inShort, OwnDataMessage } from "./OwnDataMessage";
import type { OwnData } from "./useOwnData";

interface NeedsDataProps {
  readonly source: LocalSource;
  readonly own: OwnData;
  readonly onWeather: () => void;
}

export function NeedsData({ source: { local, column, divide, names }, own, onWeather }: NeedsDataProps) {
  return (
    <section className="needs-data" aria-label="Data needed">
      <h2>This link follows a file that is not on this device</h2>
      <p>
        Its fingerprint (sha256) begins with <code>{inShort(local)}</code>
        {column === undefined ? "" : `; of its columns the link means “${column}”`}
        {divide ? "; each row is divided by its sum" : ""}
        {names ? "; its first line names the classes" : ""}. Drop the file anywhere here, or open it: if it is
        the same, the run goes on exactly as it was sent. The file stays on this device.
      </p>
      <p className="data-message__actions">
        <FileButton accept={KINDS} onFile={(file) => own.takeFiles([file])}>
          Open the file …
        </FileButton>
        <button type="button" onClick={onWeather}>
          Take the Seattle weather instead
        </button>
      </p>
      <OwnDataMessage own={own} />
    </section>
  );
}
