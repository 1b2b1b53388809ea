/** @file Whoever follows a link within the app begins at the top of what it opens. Back and forward find the place that was left. */
import { isPlainClick } from "../ui/plainClick";

const WITHIN = 'a[href^="#/"]:not([target])';

/** Watches all clicks of a page. Returns how to stop that. */
export function beginAtTop(page: Window): () => void {
  const onClick = (event: MouseEvent) => {
    const isFollowed =
      isPlainClick(event) && event.target instanceof Element && event.target.closest(WITHIN) !== null;
    // First the browser keeps where the page that is left was looked at.
    if (isFollowed) setTimeout(() => page.scrollTo({ top: 0, behavior: "instant" }));
  };
  page.addEventListener("click", onClick);
  return () => page.removeEventListener("click", onClick);
}
