/** @file Gathers the notices about a link, in order. Beyond a maximum they are only counted. */
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
