/** @file One pair of beliefs: its numbers before and after, where its divergence sits, what is claimed and proved of it. */
import { Figure, type FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import type { PairResult, PairTrace } from "../../../experiments/stability/pair/types";
import type { PairParams } from "../../../experiments/stability/params";
import { CopyNumber } from "../../../ui/CopyNumber";
import { Rich } from "../../../ui/Rich";
import { WideCell, WideTable } from "../../../ui/WideTable";
import { spokenSentence } from "../../shared/statement";
import { Statements } from "../../shared/Statements";
import { useFigureRoom } from "../figure/useFigureRoom";
import { PairFigure } from "./PairFigure";
import { layoutPair } from "./scene";
import { pairFindings } from "./words";

interface PairPartProps {
  readonly params: PairParams;
  readonly trace: PairTrace | null;
  readonly theme: FigureTheme;
  readonly actions: readonly FigureAction[];
}

const COLUMNS = ["q", "p_1", "p_2", "F p_1", "F p_2"] as const;

function Numbers({ params, result }: { params: PairParams; result: PairResult }) {
  const columns = [params.target, params.first, params.second, result.firstAfter, result.secondAfter];
  return (
    <WideTable
      label="The pair in numbers"
      className="pair-numbers"
      caption="The pair in numbers"
      columns={["class", ...COLUMNS]}
    >
      {params.target.map((_, i) => (
        <tr key={i} className="tabular">
          <th scope="row">
            <span className="wide-table__name" aria-hidden="true">
              class{" "}
            </span>
            {i + 1}
          </th>
          {columns.map((p, k) => (
            <WideCell key={k} name={COLUMNS[k] ?? ""}>
              <CopyNumber value={p[i] ?? NaN} digits={6} label={`${COLUMNS[k] ?? ""}, class ${i + 1}`} />
            </WideCell>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}

const heightFor = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 230 * (text / 12)), 340 * (text / 12)));

export function PairPart(props: PairPartProps) {
  const { trace, theme, actions } = props;
  const [ref, room] = useFigureRoom(theme, heightFor);
  const result = trace?.result ?? null;
  // While another pair is stepped, the one on screen is told of.
  const { params } = trace ?? props;
  const findings = result ? pairFindings(params, result) : [];
  return (
    <>
      <div className="stability__pair">
        <Figure
          id="pair"
          number="Figure 1"
          title="Where the divergence of the pair sits"
          caption={
            result && (
              <Rich text="What each class adds to D_KL, before the step and after it; the heights sum to the two divergences." />
            )
          }
          actions={actions}
          fills
        >
          <div ref={ref}>
            {room === null || result === null ? null : (
              <PairFigure
                scene={layoutPair(result, room.size, room.theme)}
                description={findings[0] ? spokenSentence(findings[0]) : ""}
              />
            )}
          </div>
        </Figure>
        <div className="stability__aside">
          <Statements statements={findings} />
        </div>
      </div>
      {result ? <Numbers params={params} result={result} /> : null}
    </>
  );
}
