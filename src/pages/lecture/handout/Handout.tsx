/**
 * @file A lecture as a handout on paper: its steps, none of them split over two pages, with guesses and with
 * links to the live figures.
 */
import { useEffect, useState, type CSSProperties } from "react";
import { catalog } from "../../../labs/catalog";
import type { Lecture } from "../../../lectures/types";
import type { Session } from "../../../store/session";
import { colorOf, COLORS, isToken } from "../../../ui/palette";
import { lectureLink, readLectureLink } from "../link";
import { MINE_PREFIX } from "../source";
import { createLiveLecture, fetchLabs } from "../stores";
import { lectureTitle, useTitle } from "../useTitle";
import { PrintedQr } from "./PrintedQr";
import { PrintedStep, typed } from "./PrintedStep";
import { useDrawn } from "./useDrawn";
import "./handout.css";

interface HandoutProps {
  readonly lecture: Lecture;
  readonly link: string;
  readonly session: Session;
}

interface ToolsProps extends HandoutProps {
  readonly drawn: number;
}

/** The inks of paper, also on the screen, which shows what will be printed. */
const INKS: CSSProperties = Object.fromEntries(
  Object.keys(COLORS)
    .filter(isToken)
    .map((token) => [`--${token}`, colorOf(token, "print")]),
);

async function print() {
  await document.fonts.ready;
  window.print();
}

/** The tools, which are on the screen only. */
function Tools({ lecture: { id, steps }, link, session, drawn }: ToolsProps) {
  const { notes } = readLectureLink(link);
  const turn = (withNotes: boolean) =>
    session.getState().turnTo(lectureLink({ id, step: 0, face: "handout", notes: withNotes }, link));
  const isWhole = drawn === steps.length;
  return (
    <div className="handout__tools no-print">
      <button type="button" disabled={!isWhole} onClick={() => void print()}>
        Print
      </button>
      <label>
        <input type="checkbox" checked={notes} onChange={({ target }) => turn(target.checked)} /> with the
        notes of who speaks
      </label>
      <a href={lectureLink({ id, step: 0, face: "slides" }, link)}>Slides</a>
      <a href={lectureLink({ id, step: 0, face: "article" }, link)}>Article</a>
      <span role="status">{isWhole ? "" : `Drawing step ${drawn + 1} of ${steps.length} …`}</span>
    </div>
  );
}

/** The head: title, link, contents. */
function Head({
  lecture: { title, about, minutes, steps },
  place,
}: {
  lecture: Lecture;
  place: string | null;
}) {
  return (
    <header className="handout__head">
      <div className="handout__title">
        <h1>{title}</h1>
        <p>{about}</p>
        <p className="handout__address">
          {minutes} minutes, {steps.length} steps
          {place === null ? null : (
            <>
              {" "}
              · live at <a href={place}>{typed(place)}</a>
            </>
          )}
        </p>
      </div>
      {place === null ? null : <PrintedQr links={[place]} label="Link to the lecture" />}
      <nav aria-label="Contents">
        <ol>
          {steps.map((step) => (
            <li key={step.id}>{step.title}</li>
          ))}
        </ol>
      </nav>
    </header>
  );
}

export function Handout({ lecture, link, session }: HandoutProps) {
  const { id, title, steps } = lecture;
  useTitle(lectureTitle(`${title}, handout`));
  const [live] = useState(() => createLiveLecture(lecture, session, catalog));
  useEffect(() => fetchLabs(lecture, catalog), [lecture]);
  const drawn = useDrawn(live, steps.length);
  const { notes } = readLectureLink(link);
  // A lecture that is kept on this device only has no address for others.
  const placeOf = (step: number) =>
    id.startsWith(MINE_PREFIX) ? null : lectureLink({ id, step, face: "slides" }, link);
  return (
    <>
      <Tools lecture={lecture} link={link} session={session} drawn={drawn.length} />
      <article
        className={notes ? "handout handout--notes" : "handout"}
        style={INKS}
        aria-busy={drawn.length < steps.length}
      >
        <Head lecture={lecture} place={placeOf(0)} />
        {steps.map((step, i) => (
          <PrintedStep
            key={step.id}
            lecture={id}
            step={step}
            number={i + 1}
            drawn={drawn[i]}
            place={placeOf(i)}
            withNotes={notes}
          />
        ))}
      </article>
    </>
  );
}
