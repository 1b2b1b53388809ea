/** @file What every lab's screen has: its question and story above the figures, its rail beside them; or one figure alone with the way back. */
import { createContext, useContext, type ReactNode } from "react";
import { ExplainedIn } from "../../ui/Explained";
import "./labShell.css";

/** Where the rail goes while one figure is shown alone; absent: nowhere. */
export const RailPlace = createContext<((rail: ReactNode) => ReactNode) | null>(null);

interface LabShellProps {
  /** Its place in a link, which is also a class for what it lays out itself. */
  readonly id: string;
  /** The figure that is shown alone. */
  readonly alone: string | null;
  readonly embed: boolean;
  /** Above the question: tabs, how a run stands. */
  readonly top?: ReactNode;
  readonly question: string;
  readonly story: ReactNode;
  readonly rail: ReactNode;
  /** Whether what is shown is about to change. */
  readonly busy?: boolean;
  /** Ends showing one figure alone. */
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
