/** @file The notices, one sentence each. */
import type { Notice } from "../scenario/types";
import { DEVICE } from "../store/session";
import { FILE } from "./strayFiles";
import "./noticeList.css";

export interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: () => void;
}

function title(notices: NoticesProps["notices"]): string {
  const values = notices.filter(({ key }) => key !== DEVICE && key !== FILE).length;
  if (values === 0) return notices.every(({ key }) => key === FILE) ? "Not opened:" : "About this browser:";
  return values === 1
    ? "One value of the link was not usable:"
    : `${values} values of the link were not usable:`;
}

export function NoticeList({ notices, onDismiss }: NoticesProps) {
  return (
    <section className="notices over-frame" aria-label="Notices">
      <div>
        <p className="notices__title">{title(notices)}</p>
        <ul>
          {notices.map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      </div>
      <button type="button" className="notices__close" onClick={onDismiss}>
        Dismiss
      </button>
    </section>
  );
}
