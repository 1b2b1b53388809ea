/** @file Asks for a file that the link names and this device does not have. */
import type { ReactNode } from "react";

interface NeedsFileProps {
  /** What the link does with the file: "trains on a file". */
  readonly what: string;
  /** The sha256 of the file. */
  readonly local: string;
  /** The button that opens the file. */
  readonly children: ReactNode;
}

/** How many digits of a fingerprint are shown. */
const IN_SHORT = 12;

export const NeedsFile = ({ what, local, children }: NeedsFileProps) => (
  <section aria-label="Data needed">
    <p className="findings">
      <span>
        This link {what} that is not on this device. Its fingerprint (sha256) begins with{" "}
        <code>{local.slice(0, IN_SHORT)}</code>. Open it: if it is the same, the run goes on exactly as it was
        sent. The file stays on this device.
      </span>
    </p>
    {children}
  </section>
);
