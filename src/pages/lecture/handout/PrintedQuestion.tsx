/** @file A question on paper: what was guessed on this device, beside what is true. */
import type { Picture } from "../../../charts/picture/types";
import { PrintedPicture } from "../../../charts/PrintedPicture";
import { planeFor } from "../../../lectures/plane";
import { truthOf } from "../../../lectures/truth";
import type { Question } from "../../../lectures/types";
import { Answer } from "../ask/Answer";
import type { Guess } from "../ask/guesses";
import { saidOf } from "../ask/off";
import { OnFigure } from "../ask/OnFigure";
import type { AllFacts } from "../useFacts";

interface PrintedQuestionProps {
  readonly question: Question;
  /** Null where nobody guessed. */
  readonly guess: Guess | null;
  readonly facts: AllFacts;
  /** Of the figure on which it is asked; null where there is none, and while it is not drawn. */
  readonly picture: Picture | null;
}

const nothing = () => undefined;

export function PrintedQuestion({ question, guess, facts, picture }: PrintedQuestionProps) {
  const found = truthOf(question, facts);
  const truth = typeof found === "string" ? null : found;
  const plane = picture?.plane;
  // A number or a belief that nobody guessed is in the sentence.
  const isDrawn = planeFor(question) !== null && (guess !== null || question.kind === "curve");
  return (
    <div className="handout__question">
      <h3>Before you look</h3>
      {isDrawn && picture !== null && truth !== null ? (
        <div className="handout__asked">
          <div style={{ width: picture.size.width }}>
            <PrintedPicture picture={picture} />
            <OnFigure
              {...{ question, guess, truth }}
              {...(plane && { plane })}
              size={picture.size}
              onGuess={nothing}
              onPlane={nothing}
            />
          </div>
        </div>
      ) : null}
      <Answer
        {...{ question, guess, facts }}
        said={saidOf(question, guess, truth, plane ?? null)}
        onNext={null}
        onAgain={null}
      />
    </div>
  );
}
