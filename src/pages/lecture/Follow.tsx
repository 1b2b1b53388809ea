/** @file The step that is shown as a QR code: whoever scans it has it on a phone, its figures live. */
import { useState } from "react";
import { qrPath } from "../../charts/qr";
import { QrCode } from "../../charts/QrCode";
import { packLecture } from "../../lectures/packed";
import type { Lecture } from "../../lectures/types";
import { addressOf } from "../../store/location";
import { Dialog } from "../../ui/Dialog";
import { reachOf } from "../../ui/reach";
import { lectureLink, readLectureLink } from "./link";
import { MINE, SHARED } from "./source";
import "./follow.css";

/** What others can open, and how much of the lecture that is. */
interface Followed {
  readonly address: string;
  readonly isOneStep: boolean;
}

/** A lecture of one's own is nowhere but here: it goes with the link, or at least its step does. */
export function followed(lecture: Lecture, step: number, link: string): Followed | null {
  const { id, steps } = lecture;
  const at = (place: string, from: number, packed: string | null) =>
    addressOf(lectureLink({ id: place, step: from, face: "slides", packed }));
  if (!id.startsWith(MINE)) return { address: at(id, step, readLectureLink(link).packed), isOneStep: false };
  const own = { ...lecture, id: id.slice(MINE.length) };
  const ways = [
    { steps, step },
    { steps: steps.slice(step, step + 1), step: 0 },
  ];
  for (const way of ways) {
    const packed = packLecture({ ...own, steps: way.steps });
    const address = packed === null ? null : at(SHARED, way.step, packed);
    if (address !== null && qrPath(address) !== null)
      return { address, isOneStep: way.steps.length < steps.length };
  }
  return null;
}

/** An address that is typed rather than scanned. */
const MOST_TYPED = 80;

function Code({ address, isOneStep, step }: Followed & { readonly step: number }) {
  const reach = reachOf(address);
  return (
    <>
      {reach === null ? null : <p>{reach}</p>}
      <QrCode text={address} label={`QR code of step ${step + 1}`} />
      <p>
        {isOneStep ? "This step alone, with its figures live" : "This step, with its figures live"}
        {address.length > MOST_TYPED ? "." : <>: {address.replace(/^https?:\/\//, "")}</>}
      </p>
    </>
  );
}

interface FollowProps {
  readonly lecture: Lecture;
  readonly step: number;
  readonly link: string;
  readonly onClose: () => void;
}

export function Follow({ lecture, step, link, onClose }: FollowProps) {
  const [way] = useState(() => followed(lecture, step, link));
  return (
    <Dialog title="On your phone" onClose={onClose}>
      <div className="follow">
        {way === null ? (
          <p>
            This lecture is kept on this device alone, and even one step of it is longer than a QR code holds.
            Export it, and give the file.
          </p>
        ) : (
          <Code {...way} step={step} />
        )}
      </div>
    </Dialog>
  );
}
