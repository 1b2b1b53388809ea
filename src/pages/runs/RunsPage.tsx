/** @file The queue of long runs: a person adds them from labs, sorts them, and opens them when they are done. */
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { catalog } from "../../labs/catalog";
import type { Session } from "../../store/session";
import { LeftForm } from "../LeftForm";
import { labsLeft, type Left } from "../labsLeft";
import type { PageProps } from "../page";
import { addRun, DONE_STATE, MAX_RUNS, MAX_TITLE, moveUp, removeRun, type QueuedRun } from "./list";
import { useActs, useLooks } from "../useOwnList";
import { queueOf, type QueueState } from "./queue";
import "./runs.css";

type Act = ReturnType<typeof useActs>["act"];

function QueueForm({ left, act }: { left: readonly Left[]; act: Act }) {
  if (left.length === 0)
    return (
      <p className="runs__hint">Change something in a lab first: what you leave there can be queued here.</p>
    );
  return (
    <LeftForm
      left={left}
      verb="Queue"
      button="Queue it"
      most={MAX_TITLE}
      className="runs__form"
      onTake={(title, link, clear) =>
        void act(async () => {
          await addRun(title, link);
          clear();
          return `“${title}” is queued.`;
        })
      }
    />
  );
}

function stateOf({ link, outcome }: QueuedRun, current: QueueState["current"]): string {
  if (outcome === DONE_STATE) return "done";
  if (outcome !== null) return outcome;
  if (current?.link !== link) return "waits for its turn";
  const percent = Math.floor(current.fraction * 100);
  return current.waits ? `${percent} % computed; waits for the lab that is open` : `${percent} % computed`;
}

interface RunItemProps {
  readonly run: QueuedRun;
  readonly first: boolean;
  readonly current: QueueState["current"];
  readonly act: Act;
}

function RunItem({ run, first, current, act }: RunItemProps) {
  const { title, link, outcome } = run;
  const lab = catalog.entries.find(({ id }) => link.startsWith(`#/${id}?`));
  const isOpen = outcome === null;
  return (
    <li>
      <div className="runs__what">
        <a href={link}>{title}</a>
        <span className="runs__lab">{lab?.title}</span>
      </div>
      <div className="runs__state">
        {isOpen ? (
          <progress
            max={100}
            value={current?.link === link ? Math.floor(current.fraction * 100) : 0}
            aria-label={`Progress of ${title}`}
          />
        ) : null}
        <span className="tabular">{stateOf(run, current)}</span>
      </div>
      <div className="runs__do">
        <button
          type="button"
          disabled={first}
          aria-label={`Move ${title} up`}
          onClick={() =>
            void act(async () => {
              await moveUp(link);
              return `“${title}” moved up.`;
            })
          }
        >
          Up
        </button>
        <button
          type="button"
          aria-label={`Remove ${title}`}
          onClick={() =>
            void act(async () => {
              await removeRun(link);
              return `Removed “${title}”.`;
            })
          }
        >
          Remove
        </button>
      </div>
    </li>
  );
}

function Runs({ session }: { session: Session }) {
  const { state, look } = queueOf(session);
  const { runs, current } = useStore(state);
  const { said, act } = useActs(look);
  const [left] = useState(() => labsLeft(session));
  const heading = useRef<HTMLHeadingElement>(null);
  useLooks(look);
  useEffect(() => {
    // After a link from elsewhere in the app the focus goes here, so that reading continues here.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="runs">
      <h1 ref={heading} tabIndex={-1}>
        Runs
      </h1>
      <p className="runs__intro">
        Long runs, one after the other, while the lab that is open computes nothing. What is computed stays on
        this device: leave, come back, and it goes on where it was. At most {MAX_RUNS} are kept.
      </p>
      {runs.length === 0 ? (
        <p className="runs__hint">Nothing is queued.</p>
      ) : (
        <ol className="runs__list">
          {runs.map((run, i) => (
            <RunItem key={run.link} run={run} first={i === 0} current={current} act={act} />
          ))}
        </ol>
      )}
      <QueueForm left={left} act={act} />
      <p role="status" className="runs__said">
        {said}
      </p>
    </div>
  );
}

export function RunsPage({ session, Frame }: PageProps) {
  return (
    <Frame session={session}>
      <Runs session={session} />
    </Frame>
  );
}
