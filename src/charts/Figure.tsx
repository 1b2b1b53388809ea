/** @file A figure as in a paper: picture, number, caption; and a quiet menu. */
import type { ReactNode, Ref } from "react";
import { Menu, type MenuItem } from "../ui/Menu";
import "./figure.css";

interface FigureProps {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly caption: ReactNode;
  readonly menu?: readonly MenuItem[];
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

export function Figure({ id, number, title, caption, menu = [], ref, children }: FigureProps) {
  return (
    <figure className="figure" id={id} ref={ref} aria-labelledby={`${id}-title`}>
      {children}
      <figcaption className="figure__caption">
        <p>
          <b id={`${id}-title`}>
            {number} · {title}.
          </b>{" "}
          {caption}
        </p>
        {menu.length > 0 ? <Menu label={`${number}: save, copy, data`} items={menu} /> : null}
      </figcaption>
    </figure>
  );
}
