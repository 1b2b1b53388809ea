/** @file The page of matrix games. */
import { Section } from "../../../ui/Section";
import { rowsIn } from "../../shared/parts/rows";
import { entryLine } from "../../shared/rail/RecordRows";
import { BeliefRow } from "../../shared/rail/rows";
import { GeometryRows } from "../../shared/geometry/GeometryRows";
import type { PageOf, RailProps } from "../page";
import { startKind } from "../run/games/kinds";
import { geometryTables } from "../run/tables";
import { withFittingGeometry, withPayoff } from "./edit";
import { fitStart } from "./fit";
import { GamesPart } from "./GamesPart";
import { strategyNames } from "./look";
import { MethodList } from "./MethodList";
import { PayoffTable } from "./PayoffTable";
import { gamesFindings } from "./words";

function Rail({ params, onChange }: RailProps<"games">) {
  const { row, line, section, choice } = rowsIn(geometryTables.games, { params, onChange });
  const { payoff } = params;
  const names = strategyNames(payoff);
  const { usual } = geometryTables.games.start;
  const start = {
    line: line("start"),
    named: startKind.named,
    usual: fitStart({ ...params, start: usual }).start,
  };
  const player = (which: "row" | "column") => <BeliefRow {...entryLine(start, which)} names={names[which]} />;
  return (
    <>
      {section("payoff", <PayoffTable params={params} onChange={onChange} />, {
        onChange: (to) => onChange(withPayoff(params, to)),
      })}
      {choice("method")}
      {section(
        "beside",
        <MethodList
          method={params.method}
          beside={params.beside}
          onChange={(beside) => onChange({ ...params, beside })}
        />,
      )}
      <Section title="Steps">
        <GeometryRows
          line={line("geometry", {
            onChange: (geometry) => onChange(withFittingGeometry({ ...params, geometry })),
          })}
          of={geometryTables.games.geometry}
          dimension={payoff.length}
        />
        {row("step")}
        {row("steps")}
      </Section>
      {section(
        "start",
        <>
          {player("row")}
          {player("column")}
        </>,
        { onChange: (to) => onChange(fitStart({ ...params, start: to })) },
      )}
    </>
  );
}

export const page: PageOf<"games"> = {
  Screen: GamesPart,
  Rail,
  outcome: (trace) => gamesFindings(trace).slice(0, trace.runs.length),
};
