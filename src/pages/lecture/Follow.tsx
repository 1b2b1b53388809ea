/** @file A QR code for the step that is shown: whoever scans it has the step on a phone, with live figures. */
import { useState } from "react";
import { qrPath } from "../../charts/qr";
import { QrCode } from "../../charts/QrCode";
import { packLecture } from "../../lectures/packed";
import type { Lecture } from "../../lectures/types";
import { addressOf } from "../../store/location";
import { Dialog } from "../../ui/Dialog";
import { reachOf } from "../../ui/reach";
import { lectureLink, readLectureLink } from "./link";
import { MINE_PREFIX, SHARED_ID } from "./source";
import "./follow.css";

/** A link that others can open, and whether it has all of the lecture. */
interface Followed {
  readonly address: string;
  readonly isOneStep: boolean;
}

/** A lecture of one's own is kept on this device only, so it is put into the link; if it is too large, then only the step. */
export function followed(lecture: Lecture, step: number, link: string): Followed | null {
  const { id, steps } = lecture;
  const at = (place: string, from: number, packed: string | null) =>
    addressOf(lectureLink({ id: place, step: from, face: "slides", packed }));
  if (!id.startsWith(MINE_PREFIX))
    return { address: at(id, step, readLectureLink(link).packed), isOneStep: false };
  const own = { ...lecture, id: id.slice(MINE_PREFIX.length) };
  const ways = [
    { steps, step },
    { steps: steps.slice(step, step + 1), step: 0 },
  ];
  for (const way of ways) {
    const packed = packLecture({ ...own, steps: way.steps });
    const address = packed === null ? null : at(SHARED_ID, way.step, packed);
    if (address !== null && qrPath(address) !== null)
      return { address, isOneStep: way.steps.length < steps.length };
  }
  return null;
}

/** The longest address that is shown for typing. */
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
