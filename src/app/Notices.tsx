/** @file Names every value of a link that was not usable and what was done instead; and what this browser could not do. */
import { NoticeList, type NoticesProps } from "./NoticeList";

export function Notices(props: NoticesProps) {
  return (
    <div role="status" className="notices-place">
      {props.notices.length === 0 ? null : <NoticeList {...props} />}
    </div>
  );
}
