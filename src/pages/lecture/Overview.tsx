/** @file Over a slide: the list of steps, and of keys. */
import type { Lecture } from "../../lectures/types";
import { Dialog } from "../../ui/Dialog";
import { KEYS } from "./keys";

interface OverviewProps {
  readonly lecture: Lecture;
  readonly step: number;
  readonly onGo: (step: number) => void;
  readonly onClose: () => void;
}

/**
 * Scrolls the button of the current step into view, once the list is open and whenever the step changes, also
 * from another window.
 */
function bringInSight(button: HTMLButtonElement) {
  const frame = requestAnimationFrame(() => button.focus());
  return () => cancelAnimationFrame(frame);
}

export function Overview({ lecture: { steps }, step, onGo, onClose }: OverviewProps) {
  return (
    <Dialog title="All steps" onClose={onClose}>
      <ol className="overview">
        {steps.map(({ id, title, question }, i) => (
          <li key={id}>
            <button
              ref={i === step ? bringInSight : undefined}
              type="button"
              aria-current={i === step ? "step" : undefined}
              onClick={() => onGo(i)}
            >
              <span className="tabular">{i + 1}</span> {title}
              {question === null ? null : <small> · asks</small>}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

export const Help = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keys" onClose={onClose}>
    <dl className="lecture-keys">
      {KEYS.map(([keys, words]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p>
      While a handle has the focus, arrow keys move it; Tab or a click beside it gives them back. A field
      keeps all keys.
    </p>
  </Dialog>
);
