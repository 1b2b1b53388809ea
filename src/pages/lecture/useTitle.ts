/** @file The title of a lecture's windows: it tells them apart, and gives a printed handout its name. */
import { useLayoutEffect } from "react";

/** Sets the title while the component is mounted; then the app's title returns. */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

export const lectureTitle = (title: string): string => `${title} · Mirrorstep`;

/** @param at counted from 0 */
export const stepTitle = (title: string, at: number, steps: number): string =>
  lectureTitle(`${title} (${at + 1} of ${steps})`);
