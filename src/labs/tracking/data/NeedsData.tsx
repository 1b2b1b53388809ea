/** @file A link names data that is not on this device: the file is asked for. */
import { FileButton } from "./DataSource";
import { inShort, OwnDataMessage } from "./OwnDataMessage";
import type { OwnData } from "./useOwnData";

export function NeedsData({ id, own, onWeather }: { id: string; own: OwnData; onWeather: () => void }) {
  return (
    <section className="needs-data" aria-label="Data needed">
      <h2>This link follows a file that is not on this device</h2>
      <p>
        Its fingerprint (sha256) begins with <code>{inShort(id)}</code>. Drop the file anywhere here, or open
        it: if it is the same, the run goes on exactly as it was sent. The file stays on this device.
      </p>
      <p className="data-message__actions">
        <FileButton onFile={own.takeFile}>Open the file …</FileButton>
        <button type="button" onClick={onWeather}>
          Take the Seattle weather instead
        </button>
      </p>
      <OwnDataMessage own={own} />
    </section>
  );
}
