/** @file A titled group in the rail, with its own reset. */
import { useId, type ReactNode } from "react";
import { ResetButton, type Reset } from "./ResetButton";
import "./section.css";

interface SectionProps {
  readonly title: string;
  /** Null when the group has nothing to reset. */
  readonly reset?: Reset | null;
  /** The id of the control, if the group is one, by which a lecture can show it alone. */
  readonly control?: string | undefined;
  /** Puts title and content on one line. */
  readonly inline?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, reset = null, control, inline = false, children }: SectionProps) {
  const id = useId();
  return (
    <section
      className={inline ? "section section--inline" : "section"}
      aria-labelledby={id}
      data-control={control}
    >
      <div className="section__head">
        <h2 id={id}>{title}</h2>
        {inline ? children : null}
        {reset ? <ResetButton {...reset} label={title.toLowerCase()} /> : null}
      </div>
      {inline ? null : children}
    </section>
  );
}
