/** @file What the tab of a lecture says: of its windows each is found by it, and a printed handout has it as its name. */
import { useLayoutEffect } from "react";

/** As long as it is shown; then again what the app says of the page. */
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

/** @param at from 0 on */
export const stepTitle = (title: string, at: number, steps: number): string =>
  lectureTitle(`${title} (${at + 1} of ${steps})`);
