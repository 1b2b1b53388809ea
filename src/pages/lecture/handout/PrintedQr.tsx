/** @file A link as a QR code on paper, as large as its modules need to be told apart. */
import { useMemo } from "react";
import { qrPath } from "../../../charts/qr";
import { QrSquares } from "../../../charts/QrCode";
import { addressOf } from "../../../store/location";

/** Millimetres: of a module that a phone tells from its neighbours, of the smallest code and of the largest. */
const MODULE = 0.33;
const LEAST = 19;
const MOST = 40;

interface PrintedQrProps {
  readonly link: string;
  /** What it opens. */
  readonly label: string;
}

/** Nothing where it would be too large. */
export function PrintedQr({ link, label }: PrintedQrProps) {
  const code = useMemo(() => qrPath(addressOf(link)), [link]);
  if (code === null || code.size * MODULE > MOST) return null;
  return (
    <div className="handout__qr" style={{ width: `${Math.max(LEAST, code.size * MODULE)}mm` }}>
      <QrSquares code={code} label={label} />
    </div>
  );
}
