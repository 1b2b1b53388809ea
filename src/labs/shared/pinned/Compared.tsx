/** @file Says how the pinned run differs and what it found; or how far it is computed, or why it is missing. */
import { Explained } from "../../../ui/Explained";
import { RunStatus } from "../RunStatus";
import { useTold } from "../useTold";
import type { Pinned } from "./usePinned";
import type { Comparison } from "./words";
import "./pinned.css";

interface ComparedProps {
  readonly words: Comparison | null;
  readonly pinned: Pinned<object>;
}

const clock = () => performance.now();

export function Compared({ words, pinned }: ComparedProps) {
  const { problem, cancel, again } = pinned;
  const status = useTold(pinned.status, clock);
  const text = problem ?? words?.text ?? null;
  const each = problem === null ? (words?.each ?? []) : [];
  return (
    <>
      {status.kind === "ready" ? null : (
        <div className="pinned-status no-print" role="group" aria-label="The pinned run">
          <span>Pinned run</span>
          <RunStatus status={status} pictured={false} now={clock} onCancel={cancel} onAgain={again} />
        </div>
      )}
      {text === null ? null : (
        <div className="pinned-words">
          <p>
            <Explained text={text} />
          </p>
          {each.length === 0 ? null : (
            <ul>
              {each.map((one) => (
                <li key={one}>
                  <Explained text={one} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
