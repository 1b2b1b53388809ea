/** @file A titled group in the rail, with its own reset. */
import { useId, type ReactNode } from "react";
import { ResetButton } from "./ResetButton";
import "./section.css";

interface SectionProps {
  readonly title: string;
  /** Null when the group has nothing to reset. */
  readonly reset?: { readonly shown: boolean; readonly onReset: () => void } | null;
  readonly children: ReactNode;
}

export function Section({ title, reset = null, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h2 id={id}>{title}</h2>
        {reset ? <ResetButton {...reset} label={title.toLowerCase()} /> : null}
      </div>
      {children}
    </section>
  );
}
