/** @file One pair of beliefs: its numbers before and after, where its divergence sits, what is claimed and proved of it. */
import { Figure, type FigureAction } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import type { PairResult, PairTrace } from "../../../experiments/stability/pair/types";
import type { PairParams } from "../../../experiments/stability/params";
import { CopyNumber } from "../../../ui/CopyNumber";
import { Rich } from "../../../ui/Rich";
import { Findings } from "../figure/Findings";
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
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="stability-scroll" tabIndex={0} role="region" aria-label="The pair in numbers">
      <table className="stability-table">
        <caption>The pair in numbers</caption>
        <thead>
          <tr>
            <th scope="col">class</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                <Rich text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular">
          {params.target.map((_, i) => (
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              {columns.map((p, k) => (
                <td key={k}>
                  <CopyNumber value={p[i] ?? NaN} digits={6} label={`${COLUMNS[k] ?? ""}, class ${i + 1}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const heightFor = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 230 * (text / 12)), 340 * (text / 12)));

export function PairPart({ params, trace, theme, actions }: PairPartProps) {
  const [ref, room] = useFigureRoom(theme, heightFor);
  const result = trace?.result ?? null;
  const findings = result ? pairFindings(params, result) : [];
  return (
    <div className="stability__pair">
      <Figure
        id="pair"
        number="Figure 1"
        title="Where the divergence of the pair sits"
        caption={
          <Rich text="What each class adds to D_KL, before the step and after it; the heights sum to the two divergences." />
        }
        actions={actions}
        fills
      >
        <div ref={ref}>
          {room === null || result === null ? null : (
            <PairFigure scene={layoutPair(result, room.size, room.theme)} description={findings[0] ?? ""} />
          )}
        </div>
      </Figure>
      <div className="stability__aside">
        <Findings sentences={findings} />
        {result ? <Numbers params={params} result={result} /> : null}
      </div>
    </div>
  );
}
