/** @file Games: both players' paths, the divergence from the equilibrium, the duality gap. */
import { useCallback, useMemo } from "react";
import { PictureFigure } from "../../../charts/PictureFigure";
import { useViewport } from "../../../charts/picture/useViewport";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
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
  const [room, viewport] = useViewport(theme);
  const scene = useMemo(() => viewport && trace && layoutPlayers(trace, viewport), [viewport, trace]);
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
      viewport={viewport}
      picture={picture}
    >
      {scene ? <StartGrips cells={scene.cells} params={params} onStart={start} /> : null}
    </PictureFigure>
  );
}

/** Methods appear together: a single one would be laid out as if it were the only one. */
const isBegun = ({ runs }: GamesTrace) => runs.length > 0 && runs.every((run) => run !== null);

export function GamesPart(props: Props) {
  const { running, theme, exportsOf } = props;
  const trace = useBegun(props.trace, isBegun);
  const said = useSaid(trace);
  const shared = { trace, said, theme, exportsOf };
  return (
    <>
      <Players {...props} trace={trace} said={said} />
      <div className="parts__pair games__pair">
        <PartFigure id="approach" draw={drawApproach} words={approachWords} {...shared} />
        <PartFigure id="gap" draw={drawGap} words={gapWords} {...shared} />
      </div>
      <CompleteFindings trace={said} tell={gamesFindings} pending={running} />
    </>
  );
}
