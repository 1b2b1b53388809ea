/** @file Runs that are computed one after the other: queued from a lab, in an order of one's own, opened when they are done. */
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useStore } from "zustand";
import { catalog } from "../../labs/catalog";
import type { Session } from "../../store/session";
import { inOurWords } from "../../ui/inOurWords";
import { labsLeft, type Left } from "../labsLeft";
import type { PageProps } from "../page";
import { addRun, DONE, MAX_RUNS, MAX_TITLE, moveUp, removeRun, type QueuedRun } from "./list";
import { queueOf, type QueueState } from "./queue";
import "./runs.css";

type Act = (change: () => Promise<string>) => Promise<void>;

function QueueForm({ left, act }: { left: readonly Left[]; act: Act }) {
  const [title, setTitle] = useState("");
  const [at, setAt] = useState(0);
  const chosen = left[at] ?? left[0];
  if (chosen === undefined)
    return (
      <p className="runs__hint">Change something in a lab first: what you leave there can be queued here.</p>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = title.trim();
    if (name === "") return;
    void act(async () => {
      await addRun(name, chosen.link);
      setTitle("");
      return `“${name}” is queued.`;
    });
  };
  return (
    <form className="runs__form" onSubmit={submit}>
      <label>
        <span>Queue</span>
        <select value={at} onChange={({ target }) => setAt(Number(target.value))}>
          {left.map((lab, i) => (
            <option key={lab.title} value={i}>
              {lab.title} as I left it
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>as</span>
        <input
          type="text"
          value={title}
          maxLength={MAX_TITLE}
          placeholder="a name of your own"
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <button type="submit" disabled={title.trim() === ""}>
        Queue it
      </button>
    </form>
  );
}

function stateOf({ link, outcome }: QueuedRun, current: QueueState["current"]): string {
  if (outcome === DONE) return "done";
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
  const queue = queueOf(session);
  const { runs, current } = useStore(queue.state);
  const [said, setSaid] = useState("");
  const [left] = useState(() => labsLeft(session));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const look = () => void queue.look();
    look();
    // Who comes from elsewhere in the app goes on reading here.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [queue]);
  const act: Act = async (change) => {
    try {
      setSaid(await change());
    } catch (error) {
      setSaid(inOurWords(error));
    }
    await queue.look();
  };
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

export default function RunsPage({ session, Frame }: PageProps) {
  return (
    <Frame session={session}>
      <Runs session={session} />
    </Frame>
  );
}
