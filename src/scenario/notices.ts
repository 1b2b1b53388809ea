/** @file What a link could not say: gathered in order, one per sentence, a bounded number. */
import type { Notice } from "./types";

const MAX_NOTICES = 20;

export function createNotices() {
  const notices: Notice[] = [];
  let left = 0;
  return {
    tell: (key: string, message: string) => {
      if (notices.length < MAX_NOTICES) notices.push({ key, message });
      else left += 1;
    },
    list: (): readonly Notice[] =>
      left === 0
        ? notices
        : [...notices, { key: "", message: `${left} more parts of the link could not be used either.` }],
  };
}
