/** @file Whether the last press was on some element. */
import { useEffect, useState } from "react";

/** True while the last press on the page was on this element. */
export function usePressed(ref: { readonly current: HTMLElement | null }): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const look = ({ target }: Event) =>
      setPressed(target instanceof Node && ref.current?.contains(target) === true);
    window.addEventListener("pointerdown", look, true);
    return () => window.removeEventListener("pointerdown", look, true);
  }, [ref]);
  return pressed;
}
