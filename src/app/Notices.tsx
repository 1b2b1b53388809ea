/** @file Loads the notices: values of the link that could not be used, and what this browser cannot do. */
import { lazyExtra } from "../ui/lazyPart";
import { fetchLater } from "./fetchLater";
import type { NoticesProps } from "./NoticeList";

const NoticeList = lazyExtra<NoticesProps>(
  "What is said of the link",
  async () => (await fetchLater()).NoticeList,
);

export function Notices(props: NoticesProps) {
  return (
    <div role="status" className="notices-place">
      {props.notices.length === 0 ? null : <NoticeList {...props} />}
    </div>
  );
}
