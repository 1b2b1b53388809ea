/** @file What a page (a place of the app that is no lab) receives and exports. */
import type { ComponentType, ReactNode } from "react";
import type { Session } from "../store/session";

export interface PageProps {
  readonly session: Session;
  /** The link that opened it, which it reads itself. */
  readonly link: string;
  /** Header, notices and footer, which the page puts around its content if it wants them. */
  readonly Frame: ComponentType<{ readonly session: Session; readonly children: ReactNode }>;
}

export interface PageEntry {
  /** Its links begin with `#/<id>`, perhaps followed by `/…`. */
  readonly id: string;
  readonly title: string;
  readonly Page: ComponentType<PageProps>;
}
