/** @file A number to read; a click copies it at full precision. */
import { memo, useEffect, useState } from "react";
import { useInGroup } from "./CopyGroup";
import { copyText } from "./copyText";
import { formatNumber, fullPrecision } from "./number";
import "./copyNumber.css";

interface CopyNumberProps {
  readonly value: number;
  /** Significant digits shown. */
  readonly digits?: number;
  /** Names the number, for those who cannot see what stands around it. */
  readonly label: string;
}

const SAY_FOR_MS = 1400;

export const CopyNumber = memo(function CopyNumber({ value, digits = 4, label }: CopyNumberProps) {
  const [said, setSaid] = useState<"copied" | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SAY_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const inGroup = useInGroup();
  const shown = formatNumber(value, digits);
  const full = fullPrecision(value);
  return (
    <button
      {...inGroup}
      type="button"
      className="copy-number tabular"
      title={`Copy ${full}`}
      aria-label={`${label}: ${shown}. Copy at full precision`}
      onClick={() => void copyText(full).then((done) => setSaid(done ? "copied" : null))}
    >
      {shown}
      <span className="copy-number__said" role="status">
        {said}
      </span>
    </button>
  );
});
