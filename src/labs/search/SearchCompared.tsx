/** @file The figures of the Search lab with those of a pinned run, and words about it. */
import { useMemo, type ReactNode } from "react";
import type { FigureTheme } from "../../charts/ink";
import type { Finding } from "../../scenario/statement";
import type { LabState } from "../../store/labStore";
import { Compared } from "../shared/pinned/Compared";
import { ComparedFigures } from "../shared/pinned/ComparedFigures";
import { placeOf } from "../shared/pinned/place";
import type { Pinned } from "../shared/pinned/usePinned";
import { comparisonOf } from "../shared/pinned/words";
import { spoken } from "../shared/spoken";
import { summaryOf } from "./run/summary";
import type { SearchTrace } from "./run/types";
import type { SearchTypes } from "./state";
import { outcome, stepsOf } from "./words";

const foundIn = ({ params, run }: SearchTrace): readonly Finding[] =>
  run === null ? [] : [{ status: null, text: outcome(summaryOf(params, run)) }];

/** The outcome, for those who do not see the map. */
export const said = (trace: SearchTrace): string => spoken(foundIn(trace));

/** The number of steps in a run of this lab. */
const stepsIn = (run: object): number => stepsOf(run as SearchTrace);

const NO_FIGURES: readonly string[] = [];
const CLOCKED_FIGURES = ["map"];

interface SearchComparedProps {
  readonly state: LabState<SearchTypes>;
  readonly pinned: Pinned<SearchTrace>;
  readonly theme: FigureTheme;
  readonly children: ReactNode;
}

export function SearchCompared({ state, pinned, theme, children }: SearchComparedProps) {
  const { lab, params, view, trace } = state;
  const place = placeOf(view, false);
  const words = useMemo(
    () => (trace && pinned.run ? comparisonOf(lab.fields, [trace, pinned.run], foundIn) : null),
    [lab, trace, pinned.run],
  );
  const isTold = view.figure === null && view.pin !== undefined && place !== "off";
  return (
    <>
      {isTold ? <Compared words={words} pinned={pinned} /> : null}
      <ComparedFigures
        lab={lab}
        place={place}
        behind={NO_FIGURES}
        clocked={CLOCKED_FIGURES}
        lastOf={stepsIn}
        view={view}
        params={params}
        run={trace}
        pinned={pinned.run}
        theme={theme}
      >
        {children}
      </ComparedFigures>
    </>
  );
}
