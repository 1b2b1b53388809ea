/** @file A QR code on paper, large enough for its modules to be told apart. */
import { useMemo } from "react";
import { qrPath, type QrPath } from "../../../charts/qr";
import { QrSquares } from "../../../charts/QrCode";
import { addressOf } from "../../../store/location";

/** In millimetres: the size of a module that a phone can read, and the sizes of the smallest and the largest code. */
const MODULE_MM = 0.33;
const LEAST_MM = 19;
const MOST_MM = 40;

interface PrintedQrProps {
  /** The first of these that fits is used. */
  readonly links: readonly string[];
  /** Says what the code opens. */
  readonly label: string;
}

/** Says that a link is too long if its code would be too large. */
export function PrintedQr({ links, label }: PrintedQrProps) {
  const text = links.map(addressOf).join("\n");
  const code = useMemo(
    () =>
      text
        .split("\n")
        .map(qrPath)
        .find((one): one is QrPath => one !== null && one.size * MODULE_MM <= MOST_MM),
    [text],
  );
  if (code === undefined)
    return (
      <p className="handout__address">
        {label}: with {text.split("\n")[0]?.length} characters too long for a code that a phone can read.
      </p>
    );
  return (
    <div className="handout__qr" style={{ width: `${Math.max(LEAST_MM, code.size * MODULE_MM)}mm` }}>
      <QrSquares code={code} label={label} />
    </div>
  );
}
