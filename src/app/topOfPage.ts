/** @file Scrolls to the top when a link within the app is followed. Back and forward restore the place, as browsers do. */
import { isPlainClick } from "../ui/plainClick";

const LINK_WITHIN = 'a[href^="#/"]:not([target])';

/** Watches the clicks of a page. Returns how to stop. */
export function beginAtTop(page: Window): () => void {
  const onClick = (event: MouseEvent) => {
    const isFollowed =
      isPlainClick(event) && event.target instanceof Element && event.target.closest(LINK_WITHIN) !== null;
    // Later, so that the browser first remembers where the page before was scrolled to.
    if (isFollowed) setTimeout(() => page.scrollTo({ top: 0, behavior: "instant" }));
  };
  page.addEventListener("click", onClick);
  return () => page.removeEventListener("click", onClick);
}
