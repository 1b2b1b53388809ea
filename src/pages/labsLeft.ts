/** @file The labs as the person left them. */
import { catalog } from "../labs/catalog";
import { bareLink } from "../scenario";
import type { Session } from "../store/session";

export interface Left {
  readonly title: string;
  readonly link: string;
}

/** The labs that have been changed since the page was loaded, as they were left. */
export function labsLeft({ getState }: Session): readonly Left[] {
  return catalog.entries.flatMap(({ id, title }) => {
    const link = getState().linkOf(id);
    return link === bareLink(id) ? [] : [{ title, link }];
  });
}
