/** @file The rail: the column beside the figures where params are set. */
import type { ReactNode, Ref } from "react";
import "./rail.css";

interface RailProps {
  readonly children: ReactNode;
  readonly root?: Ref<HTMLDivElement>;
}

export const Rail = ({ children, root }: RailProps) => (
  <div ref={root} className="rail">
    {children}
  </div>
);
