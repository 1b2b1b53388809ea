/**
 * @file One pair of beliefs: its numbers before and after a step, its divergence class by class, and what is
 * claimed and proved about it.
 */
import { useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { Viewport } from "../../../charts/picture/types";
import type { PairResult } from "../run/pair/types";
import type { PairParams } from "../run/params";
import { CopyNumber } from "../../../ui/CopyNumber";
import { spokenWords } from "../../../ui/spokenWords";
import { WideCell, WideTable } from "../../../ui/WideTable";
import { Statements } from "../../shared/Statements";
import type { ScreenProps } from "../page";
import { drawPair } from "./draw";
import { findings, pairFigureWords } from "./words";

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
              <CopyNumber
                value={p[i] ?? NaN}
                digits={6}
                label={spokenWords(`${COLUMNS[k] ?? ""}, class ${i + 1}`)}
              />
            </WideCell>
          ))}
        </tr>
      ))}
    </WideTable>
  );
}

export function PairPart(props: ScreenProps<"pair">) {
  const { trace, theme, exportsOf } = props;
  const result = trace?.result ?? null;
  // While another pair is computed, the words are about the pair on screen.
  const { params } = trace ?? props;
  const draw = useMemo(
    () => result && ((viewport: Viewport) => drawPair(params, result, viewport)),
    [params, result],
  );
  return (
    <>
      <div className="parts__pair">
        <FigureSlot
          id="pair"
          theme={theme}
          words={pairFigureWords(result)}
          draw={draw}
          exports={exportsOf("pair")}
        />
        <div className="parts__aside">
          <Statements statements={findings({ params, result })} />
        </div>
      </div>
      {result ? <Numbers params={params} result={result} /> : null}
    </>
  );
}
