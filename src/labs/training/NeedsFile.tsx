/** @file A link names a file that is not on this device: it is asked for. */
import type { ReactNode } from "react";

interface NeedsFileProps {
  /** What the link does with it: "trains on a file". */
  readonly what: string;
  /** sha256. */
  readonly local: string;
  /** Where it is opened. */
  readonly children: ReactNode;
}

/** Digits of a fingerprint that tell it from others. */
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
