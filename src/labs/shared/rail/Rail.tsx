/** @file The column beside the figures in which the params are set. */
import type { ReactNode } from "react";
import "./rail.css";

export const Rail = ({ children }: { readonly children: ReactNode }) => (
  <div className="rail">{children}</div>
);
