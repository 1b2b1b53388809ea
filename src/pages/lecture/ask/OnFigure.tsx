/** @file Guessing on the figure itself; the truth is laid over it once it is shown. */
import { useEffect, useRef } from "react";
import type { Over } from "../../../charts/over";
import type { Plane } from "../../../charts/plane";
import { missingOn, planeFor } from "../../../lectures/plane";
import type { Truth } from "../../../lectures/truth";
import type { Question } from "../../../lectures/types";
import { CurveOn } from "./CurveOn";
import type { Guess } from "./guesses";
import { NumberOn } from "./NumberOn";
import { PointOn } from "./PointOn";

interface OnFigureProps {
  readonly question: Question;
  readonly guess: Guess | null;
  /** Null until the truth is shown. */
  readonly truth: Truth | null;
  readonly onGuess: (guess: Guess) => void;
}

type OnProps = OnFigureProps & Parameters<Over>[0] & { readonly onPlane: (plane: Plane) => void };

/** Lays guess and truth over a figure, or a sentence if the figure lacks what the question needs. */
export function OnFigure({ onPlane, plane, ...props }: OnProps) {
  const marker = useRef<HTMLSpanElement>(null);
  const known = JSON.stringify(plane);
  useEffect(() => {
    // The pictures of hidden figures are drawn, too, and must not count.
    if (plane !== undefined && marker.current?.parentElement?.closest("[hidden]") === null) onPlane(plane);
    // It is the same plane while it says the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [known, onPlane]);
  const { question } = props;
  const missing = missingOn(question, plane ?? null);
  const inside =
    missing !== null ? (
      <p className="over__none">One cannot guess on this figure: {missing}.</p>
    ) : plane !== undefined && planeFor(question) !== null ? (
      put({ ...props, plane })
    ) : null;
  return (
    <>
      <span ref={marker} hidden />
      {inside}
    </>
  );
}

function put({ question, plane, guess, truth, ...rest }: Omit<OnProps, "onPlane"> & { plane: Plane }) {
  switch (question.kind) {
    case "number":
      return plane.kind === "axes" ? (
        <NumberOn
          {...rest}
          question={question}
          plane={plane}
          guess={typeof guess === "number" ? guess : null}
          truth={truth?.kind === "number" ? truth.number : null}
        />
      ) : null;
    case "point":
      return (
        <PointOn
          {...rest}
          plane={plane}
          guess={typeof guess === "object" ? guess : null}
          truth={truth?.kind === "point" ? truth.point : null}
        />
      );
    case "curve":
      return plane.kind === "axes" ? (
        <CurveOn
          {...rest}
          question={question}
          plane={plane}
          guess={typeof guess === "object" ? guess : null}
          truth={truth?.kind === "curve" ? truth.curve : null}
        />
      ) : null;
    case "choice":
      return null;
  }
}
