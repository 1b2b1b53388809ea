/** @file Both players' ways, the divergence from the equilibrium, the duality gap. */
import { useCallback, useMemo } from "react";
import { useDrawing } from "../../../charts/picture/useDrawing";
import { PictureFigure } from "../../../charts/PictureFigure";
import { FigureSlot } from "../../../charts/FigureSlot";

import { usePaper } from "../../../charts/picture/usePaper";
import { RunFindings } from "../../shared/parts/RunFindings";
import { useBegun } from "../../shared/parts/useBegun";
import { useSaid } from "../../shared/parts/useSaid";
import type { ScreenProps } from "../page";
import type { GamesTrace } from "../run/games/types";
import type { GamesParams } from "../run/params";
import { drawApproach, drawGap, pictureOfPlayers } from "./draw";
import { layoutPlayers } from "./players";
import { StartGrips } from "./StartGrips";
import "./games.css";
import { approachWords, gamesFindings, gapWords, playersWords } from "./words";

type Props = ScreenProps<"games">;
type PlayersProps = Props & { readonly said: GamesTrace | null };

function Players({ params, trace, said, theme, exportsOf, onChange }: PlayersProps) {
  const [room, paper] = usePaper(theme);
  const scene = useMemo(() => paper && trace && layoutPlayers(trace, paper), [paper, trace]);
  const picture = useMemo(() => trace && scene && pictureOfPlayers(trace, scene), [trace, scene]);
  const words = useMemo(() => playersWords(said), [said]);
  const start = useCallback(
    (next: GamesParams["start"]) => onChange({ ...params, start: next }),
    [params, onChange],
  );
  return (
    <PictureFigure
      id="players"
      words={words}
      exports={exportsOf("players")}
      room={room}
      paper={paper}
      picture={picture}
    >
      {scene ? <StartGrips cells={scene.cells} params={params} onStart={start} /> : null}
    </PictureFigure>
  );
}

/** Methods come in together: one alone would be laid out as the only one. */
const isBegun = ({ runs }: GamesTrace) => runs.length > 0 && runs.every((run) => run !== null);

export function GamesPart(props: Props) {
  const { running, theme, exportsOf } = props;
  const trace = useBegun(props.trace, isBegun);
  const said = useSaid(trace);
  const approach = useDrawing(trace, drawApproach);
  const gap = useDrawing(trace, drawGap);
  const findings = useMemo(() => (said?.complete === true ? gamesFindings(said) : []), [said]);
  const [approachSaid, gapSaid] = useMemo(() => [approachWords(), gapWords(said)], [said]);
  return (
    <>
      <Players {...props} trace={trace} said={said} />
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
