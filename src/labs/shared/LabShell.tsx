/**
 * @file The frame of every lab's screen: question and story above the figures, the rail beside them; or a
 * single figure with a way back.
 */
import { createContext, useContext, type ReactNode } from "react";
import { ExplainedIn } from "../../ui/Explained";
import "./labShell.css";

/** Where the rail is rendered while a figure is shown alone; absent: nowhere. */
export const RailPlace = createContext<((rail: ReactNode) => ReactNode) | null>(null);

interface LabShellProps {
  /** The lab's name in a link; also a class for the lab's own layout. */
  readonly id: string;
  /** The id of the figure that is shown alone. */
  readonly alone: string | null;
  readonly embed: boolean;
  /** Shown above the question: tabs, the status of a run. */
  readonly top?: ReactNode;
  readonly question: string;
  readonly story: ReactNode;
  readonly rail: ReactNode;
  /** True while what is shown is about to change. */
  readonly busy?: boolean;
  /** Goes back from a single figure to all of them. */
  readonly onWhole: () => void;
  readonly children: ReactNode;
}

export function LabShell(props: LabShellProps) {
  const { id, alone, embed, top, question, story, rail, busy, onWhole, children } = props;
  const place = useContext(RailPlace);
  return (
    <ExplainedIn value={embed || place !== null ? null : id}>
      <div
        className={alone === null ? `lab ${id}` : `lab lab--alone ${id} ${id}--alone`}
        data-figure={alone ?? undefined}
      >
        <div className="lab__paper" aria-busy={busy}>
          {top === undefined ? null : <div className="lab__top">{top}</div>}
          <header className={alone === null ? "lab__intro" : "visually-hidden"}>
            <h1>{question}</h1>
            {alone === null ? <p>{story}</p> : null}
          </header>
          {children}
          {alone === null || embed ? null : (
            <button type="button" className="lab__whole" onClick={onWhole}>
              Show the whole lab
            </button>
          )}
        </div>
        {alone === null ? rail : place?.(rail)}
      </div>
    </ExplainedIn>
  );
}
