/** @file Both players' ways, the divergence from the equilibrium, the duality gap. */
import { useCallback, useMemo } from "react";
import { PictureFigure } from "../../../charts/FigureSlot";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { Paper } from "../../../charts/picture/types";
import { usePaper } from "../../../charts/picture/usePaper";
import { RunFindings } from "../../shared/parts/RunFindings";
import type { ScreenProps } from "../page";
import type { GamesParams } from "../run/params";
import { drawApproach, drawGap, pictureOfPlayers } from "./draw";
import { layoutPlayers } from "./players";
import { StartGrips } from "./StartGrips";
import "./games.css";
import { approachWords, gamesFindings, gapWords, playersWords } from "./words";

type Props = ScreenProps<"games">;

function Players({ params, trace, theme, exportsOf, onChange }: Props) {
  const [room, paper] = usePaper(theme);
  const scene = useMemo(() => paper && trace && layoutPlayers(trace, paper), [paper, trace]);
  const picture = useMemo(() => trace && scene && pictureOfPlayers(trace, scene), [trace, scene]);
  const words = useMemo(() => playersWords(trace), [trace]);
  const start = useCallback(
    (next: GamesParams["start"]) => onChange({ ...params, start: next }),
    [params, onChange],
  );
  return (
    <PictureFigure id="players" words={words} exports={exportsOf("players")} room={room} picture={picture}>
      {scene ? <StartGrips cells={scene.cells} params={params} onStart={start} /> : null}
    </PictureFigure>
  );
}

export function GamesPart(props: Props) {
  const { trace, running, theme, exportsOf } = props;
  const approach = useMemo(() => trace && ((paper: Paper) => drawApproach(trace, paper)), [trace]);
  const gap = useMemo(() => trace && ((paper: Paper) => drawGap(trace, paper)), [trace]);
  const findings = useMemo(() => (trace?.complete === true ? gamesFindings(trace) : []), [trace]);
  const [approachSaid, gapSaid] = useMemo(() => [approachWords(), gapWords(trace)], [trace]);
  return (
    <>
      <Players {...props} />
      <div className="parts__pair games__pair">
        <FigureSlot
          id="approach"
          theme={theme}
          words={approachSaid}
          draw={approach}
          exports={exportsOf("approach")}
        />
        <FigureSlot id="gap" theme={theme} words={gapSaid} draw={gap} exports={exportsOf("gap")} />
      </div>
      <RunFindings sentences={findings} pending={running} />
    </>
  );
}
