/** @file What a page is handed: a place of the app that is no lab. */
import type { ComponentType, ReactNode } from "react";
import type { Session } from "../store/session";

export interface PageProps {
  readonly session: Session;
  /** The link that opened it, which it reads itself. */
  readonly link: string;
  /** Header, notices and footer around what it shows, where it wants them. */
  readonly Frame: ComponentType<{ readonly session: Session; readonly children: ReactNode }>;
}

export interface PageEntry {
  /** What its links begin with: `#/<id>` or `#/<id>/…`. */
  readonly id: string;
  readonly title: string;
  readonly Page: ComponentType<PageProps>;
}
