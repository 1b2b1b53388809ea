/** @file A question on paper: the guess made on this device, and the truth. */
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
  /** Null if nobody guessed. */
  readonly guess: Guess | null;
  readonly facts: AllFacts;
  /** The picture of the figure on which it is asked; null if there is none, and until it is drawn. */
  readonly picture: Picture | null;
}

const nothing = () => undefined;

export function PrintedQuestion({ question, guess, facts, picture }: PrintedQuestionProps) {
  const found = truthOf(question, facts);
  const truth = typeof found === "string" ? null : found;
  const plane = picture?.plane;
  // A number or a belief without a guess need not be drawn: the sentence has it.
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
