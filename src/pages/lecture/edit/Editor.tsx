/** @file The editor of a person's own lecture: its steps, a form for one of them, and a preview of that one. */
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../../../charts/export/saveFile";
import { catalog } from "../../../labs/catalog";
import { MOST_CHARACTERS, MOST_STEPS } from "../../../lectures/limits";
import { packLecture } from "../../../lectures/packed";
import type { Ground } from "../../../lectures/plane";
import { readLecture } from "../../../lectures/read";
import { lectureOf, type WrittenLecture, type WrittenStep } from "../../../lectures/types";
import type { Session } from "../../../store/session";
import { addressOf } from "../../../store/location";
import { copyText } from "../../../ui/copyText";
import { inOurWords } from "../../../ui/inOurWords";
import { lectureLink } from "../link";
import { keepOwn } from "../own";
import type { AllFacts } from "../useFacts";
import { lectureTitle, useTitle } from "../useTitle";
import { addStep, changeStep, moveStep, problemsByStep, removeStep } from "./edits";
import { Field, NumberRow } from "./Field";
import { Preview } from "./Preview";
import { StepForm } from "./StepForm";
import "./edit.css";

const DEBOUNCE_MS = 400;

/** The check of a lecture as a file would have it, without undefined values. */
const check = (draft: WrittenLecture) => readLecture(JSON.parse(JSON.stringify(draft)), catalog);

/** What is wrong with the draft, checked when typing pauses. */
function useProblems(draft: WrittenLecture): readonly string[] {
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const read = await check(draft);
      if (wanted) setProblems(read.ok ? [] : read.problems);
    }, DEBOUNCE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [draft]);
  return problems;
}

/** Keeps the draft on this device when typing pauses, and at the latest when the page closes. */
function useKept(draft: WrittenLecture): string {
  const [kept, setKept] = useState<{ readonly of: WrittenLecture; readonly said: string } | null>(null);
  const pending = useRef<WrittenLecture | null>(null);
  useEffect(() => {
    pending.current = draft;
    const keep = async () => {
      const { current } = pending;
      if (current === null) return;
      pending.current = null;
      try {
        await keepOwn(current);
        setKept({ of: current, said: "Kept on this device." });
      } catch (error) {
        setKept({ of: current, said: inOurWords(error) });
      }
    };
    const timer = setTimeout(() => void keep(), DEBOUNCE_MS);
    const leave = () => void keep();
    window.addEventListener("pagehide", leave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", leave);
      if (pending.current === draft) void keep();
    };
  }, [draft]);
  return kept?.of === draft ? kept.said : "…";
}

const TOO_LONG = "It does not fit into a link: export it as a file instead.";

function Ways({ draft }: { draft: WrittenLecture }) {
  const [said, setSaid] = useState("");
  const share = async () => {
    const read = await check(draft);
    const packed = read.ok ? packLecture(read.lecture) : null;
    if (packed === null) return setSaid(read.ok ? TOO_LONG : "Mend what is wrong first.");
    const link = lectureLink({ id: "shared", step: 0, face: "slides", packed });
    return (await copyText(addressOf(link))) ? setSaid(`Link copied, ${link.length} characters.`) : undefined;
  };
  const save = () => {
    const text = `${JSON.stringify(draft, null, 2)}\n`;
    setSaid(saveFile(`${draft.id}.json`, new Blob([text], { type: "application/json" })));
  };
  const id = `mine/${draft.id}`;
  return (
    <p className="edit__ways">
      <a href={lectureLink({ id, step: 0, face: "slides" })}>Slides</a>
      <a href={lectureLink({ id, step: 0, face: "article" })}>Article</a>
      <a href={lectureLink({ id, step: 0, face: "handout" })}>Handout</a>
      <button type="button" onClick={() => void share()}>
        Copy a link to it
      </button>
      <button type="button" onClick={save}>
        Export
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

interface StepListProps {
  readonly draft: WrittenLecture;
  readonly at: number;
  readonly problems: ReadonlyMap<number, readonly string[]>;
  readonly onGo: (at: number) => void;
  readonly onChange: (draft: WrittenLecture, at: number) => void;
}

function StepList({ draft, at, problems, onGo, onChange }: StepListProps) {
  const last = draft.steps.length - 1;
  return (
    <nav aria-label="Steps" className="edit__steps">
      <ol>
        {draft.steps.map((step, i) => (
          <li key={step.id}>
            <button type="button" aria-current={i === at ? "step" : undefined} onClick={() => onGo(i)}>
              {step.title === "" ? "(no title)" : step.title}
              {problems.has(i) ? <span className="edit__mark"> · to mend</span> : null}
            </button>
          </li>
        ))}
      </ol>
      <p className="edit__tools">
        <button
          type="button"
          disabled={draft.steps.length >= MOST_STEPS}
          onClick={() => onChange(addStep(draft, at), at + 1)}
        >
          Add
        </button>
        <button type="button" disabled={at === 0} onClick={() => onChange(moveStep(draft, at, -1), at - 1)}>
          Up
        </button>
        <button type="button" disabled={at === last} onClick={() => onChange(moveStep(draft, at, 1), at + 1)}>
          Down
        </button>
        <button
          type="button"
          disabled={last === 0}
          onClick={() => onChange(removeStep(draft, at), Math.min(at, last - 1))}
        >
          Remove
        </button>
      </p>
    </nav>
  );
}

interface OwnStepProps {
  readonly draft: WrittenLecture;
  readonly step: WrittenStep;
  readonly session: Session;
  readonly problems: readonly string[];
  /** Says whether the lecture is kept on this device. */
  readonly kept: string;
  readonly onChange: (patch: Partial<WrittenStep>) => void;
}

/** The form of a step, and its preview. */
function OwnStep({ draft, step, session, problems, kept, onChange }: OwnStepProps) {
  const [facts, setFacts] = useState<AllFacts>({});
  const [ground, setGround] = useState<Ground | null>();
  return (
    <>
      <StepForm {...{ step, session, facts, ground, onChange }} />
      <section aria-label="As it will look" className="edit__preview">
        <ul className="edit__problems" aria-label="What is to mend">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <Preview
          step={lectureOf({ ...draft, steps: [step] }).steps[0]}
          session={session}
          onFacts={setFacts}
          onGround={setGround}
        />
        <p role="status" className="edit__kept">
          {kept}
        </p>
      </section>
    </>
  );
}

interface EditorProps {
  readonly written: WrittenLecture;
  readonly step: number;
  readonly link: string;
  readonly session: Session;
}

export function Editor({ written, step, link, session }: EditorProps) {
  const [draft, setDraft] = useState(written);
  const at = Math.min(step, draft.steps.length - 1);
  const kept = useKept(draft);
  const problems = problemsByStep(useProblems(draft));
  const goTo = (to: number) =>
    session.getState().turnTo(lectureLink({ id: `mine/${draft.id}`, step: to, face: "edit" }, link));
  const own = draft.steps[at];
  const name = draft.title === "" ? "A lecture" : draft.title;
  useTitle(lectureTitle(`${name}, edited`));
  if (own === undefined) return null;
  const change = (patch: Partial<WrittenLecture>) => setDraft({ ...draft, ...patch });
  return (
    <div className="edit">
      <h1>{name}</h1>
      <Ways draft={draft} />
      <details className="edit__whole">
        <summary>Title, what it is about, minutes</summary>
        <Field
          label="Title"
          value={draft.title}
          most={MOST_CHARACTERS.title}
          onChange={(title) => change({ title })}
        />
        <Field
          label="About"
          value={draft.about}
          rows={2}
          most={MOST_CHARACTERS.about}
          onChange={(about) => change({ about })}
        />
        <NumberRow label="Minutes" value={draft.minutes} onChange={(minutes) => change({ minutes })} />
      </details>
      <div className="edit__main">
        <StepList
          draft={draft}
          at={at}
          problems={problems}
          onGo={goTo}
          onChange={(next, to) => {
            setDraft(next);
            goTo(to);
          }}
        />
        <OwnStep
          key={own.id}
          draft={draft}
          step={own}
          session={session}
          problems={[...(problems.get(-1) ?? []), ...(problems.get(at) ?? [])]}
          kept={kept}
          onChange={(patch) => setDraft(changeStep(draft, at, patch))}
        />
      </div>
    </div>
  );
}
