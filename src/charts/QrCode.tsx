/** @file A link as a QR code, black on white in every theme, because cameras may not read it otherwise. */
import { useMemo } from "react";
import { qrPath, type QrPath } from "./qr";
import "./qrCode.css";

interface QrSquaresProps {
  readonly code: QrPath;
  /** Says what the code opens, for those who do not see it. */
  readonly label: string;
}

/** As wide as its place. */
export function QrSquares({ code: { size, path }, label }: QrSquaresProps) {
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

interface QrCodeProps extends Pick<QrSquaresProps, "label"> {
  readonly text: string;
}

export function QrCode({ text, label }: QrCodeProps) {
  const code = useMemo(() => qrPath(text), [text]);
  return code === null ? (
    <p>The link has {text.length} characters, more than a QR code holds (2953 bytes). Copy it, or send it.</p>
  ) : (
    <QrSquares code={code} label={label} />
  );
}
