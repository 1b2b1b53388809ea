/** @file One step on paper: question, words, figures with links to the live ones, notes. */
import type { ReactNode } from "react";
import type { Picture } from "../../../charts/picture/types";
import { PrintedPicture } from "../../../charts/PrintedPicture";
import type { Step } from "../../../lectures/types";
import { addressOf } from "../../../store/location";
import { Rich } from "../../../ui/Rich";
import { guessFor, readGuess } from "../ask/guesses";
import { useFacts } from "../useFacts";
import { Words } from "../Words";
import { PrintedQr } from "./PrintedQr";
import { PrintedQuestion } from "./PrintedQuestion";
import type { DrawnStep } from "./useDrawn";

/** A link as one would type it, without its scheme. */
export const typed = (link: string): string => addressOf(link).replace(/^https?:\/\//, "");

interface PrintedFigureProps {
  readonly number: string;
  /** Null if it cannot be drawn; undefined until it is. */
  readonly picture: Picture | null | undefined;
}

function PrintedFigure({ number, picture }: PrintedFigureProps) {
  if (picture === undefined) return <p className="handout__missing">…</p>;
  if (picture === null)
    return <p className="handout__missing">Figure {number} could not be drawn here; its link shows why.</p>;
  // The caption is left out: it tells what to do on the screen, and the words of the step replace it.
  return (
    <figure>
      <PrintedPicture picture={picture} />
      <figcaption>
        <b>Figure {number}</b> · <Rich text={picture.title.text} slots={picture.title.slots ?? []} />
      </figcaption>
    </figure>
  );
}

interface LiveAtProps {
  readonly number: string;
  readonly link: string;
  /** Another address with the live figure, if there is one. */
  readonly place: string | null;
}

/** The address of the live figure, as a QR code and in letters. */
function LiveAt({ number, link, place }: LiveAtProps) {
  const shortest = place !== null && place.length < link.length ? place : link;
  return (
    <div className="handout__live">
      <PrintedQr links={place === null ? [link] : [link, place]} label={`Link to figure ${number}`} />
      <p className="handout__address">
        Figure {number}, live:
        <br />
        <a href={shortest}>{typed(shortest)}</a>
      </p>
    </div>
  );
}

/** The letter of a figure in a step that has two. */
const numberOf = (step: number, at: number, count: number) =>
  count < 2 ? String(step) : `${step}${"ab"[at] ?? ""}`;

interface PrintedStepProps {
  readonly lecture: string;
  readonly step: Step;
  /** Counted from 1. */
  readonly number: number;
  /** Undefined until it is drawn. */
  readonly drawn: DrawnStep | undefined;
  /** The address of the live step; null if that is on this device only. */
  readonly place: string | null;
  readonly withNotes: boolean;
}

export function PrintedStep({ lecture, step, number, drawn, place, withNotes }: PrintedStepProps): ReactNode {
  const facts = useFacts(drawn?.runs ?? null, step.question);
  const { id, title, words, figures, notes, question } = step;
  const nameOf = (at: number) => numberOf(number, at, figures.length);
  return (
    <>
      <section className="handout__step" data-step={id}>
        <h2>
          <span className="handout__number">{number}</span> {title}
        </h2>
        {question === null ? null : (
          <PrintedQuestion
            question={question}
            guess={guessFor(question, readGuess(lecture, id))}
            facts={facts}
            picture={drawn?.asked ?? null}
          />
        )}
        <div className="handout__body" data-figures={figures.length}>
          <Words text={words} facts={facts} />
          {figures.length === 0 ? null : (
            <div className="handout__figures">
              {figures.map((link, i) => (
                <PrintedFigure key={link} number={nameOf(i)} picture={drawn?.pictures[i]} />
              ))}
            </div>
          )}
          <div className="handout__links">
            {figures.map((link, i) => (
              <LiveAt key={link} number={nameOf(i)} link={link} place={place} />
            ))}
          </div>
        </div>
      </section>
      {withNotes && notes !== "" ? (
        <div className="handout__notes">
          <h3>Notes to step {number}</h3>
          <Words text={notes} facts={facts} />
        </div>
      ) : null}
    </>
  );
}
