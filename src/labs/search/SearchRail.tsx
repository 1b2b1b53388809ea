/** @file The rail of the Search lab: the estimate and its weight, and the grid. */
import { pairOf, numberIn } from "../../param/check";
import { Section } from "../../ui/Section";
import { Slider } from "../../ui/Slider";
import { formatNumber } from "../../ui/number";
import { PinRows } from "../shared/pinned/PinRows";
import type { PinView } from "../shared/pinned/view";
import { fittingBy } from "../shared/rail/fitting";
import { Rail } from "../shared/rail/Rail";
import { EntryRows } from "../shared/rail/SpeltRows";
import { VectorRow } from "../shared/rail/VectorRow";
import { rowsOf } from "../shared/rail/rowsOf";
import { moved, resized, type Change } from "./edit";
import { fitted, indexOf, PLACE, searchProblem, searchTable, WEIGHT, type SearchParams } from "./run/params";

const railFor = (params: SearchParams, onChange: SearchRailProps["onChange"]) =>
  rowsOf(searchTable, params, (patch) => onChange((now) => ({ ...now, ...patch })));

/** The weight has two decimals, and a key moves by one unit of the last: a finer key step would be rounded away. */
const NOTCHES = 100 * ((WEIGHT.atMost ?? 1) - (WEIGHT.atLeast ?? 1));

interface SearchRailProps {
  readonly params: SearchParams;
  readonly onChange: (change: Change) => void;
}

interface Props extends SearchRailProps {
  readonly view: PinView<SearchParams>;
  readonly onLook: (patch: PinView<SearchParams>) => void;
}

const isCell = pairOf(numberIn(PLACE));
const fitting = fittingBy(searchProblem);

/** The rows for the estimate. */
function EstimateRows({ params, onChange }: SearchRailProps) {
  const { row, line } = railFor(params, onChange);
  const { label, value, onChange: weigh } = line("weight");
  return (
    <Section title="Estimate">
      {row("heuristic")}
      {row("weight")}
      <div data-control="weight-slider">
        <Slider
          value={value}
          min={WEIGHT.atLeast ?? 1}
          max={WEIGHT.atMost ?? 1}
          notches={NOTCHES}
          label={`${label}, slid`}
          valueText={formatNumber(value)}
          onChange={weigh}
        />
      </div>
      {row("moves")}
    </Section>
  );
}

export function SearchRail({ params, view, onChange, onLook }: Props) {
  const { line, section } = railFor(params, onChange);
  const resize = (grid: SearchParams["grid"]) => onChange(resized(grid));
  const place = (end: "start" | "goal") => {
    const to = ([column = NaN, at = NaN]: readonly number[]) =>
      onChange(moved(end, indexOf(params.grid, [column, at])));
    // If there is a wall in the new place, it is removed.
    const check = fitting<number[]>(isCell, ([column = NaN, at = NaN]) => ({
      ...params,
      walls: "",
      [end]: [column, at],
    }));
    return <VectorRow {...line(end)} check={check} onChange={to} />;
  };
  return (
    <Rail>
      <EstimateRows params={params} onChange={onChange} />
      {section("grid", <EntryRows line={line("grid", { onChange: resize })} of={searchTable.grid} />, {
        onChange: resize,
      })}
      {section(
        "walls",
        <button
          type="button"
          className="search__clear"
          disabled={params.walls === ""}
          onClick={() => onChange((now) => ({ ...now, walls: "" }))}
        >
          Take all walls away
        </button>,
        { onChange: (walls) => onChange((now) => fitted({ ...now, walls })) },
      )}
      <Section title="Ends">
        {place("start")}
        {place("goal")}
      </Section>
      <PinRows view={view} params={params} canBehind={false} onLook={onLook} />
    </Rail>
  );
}
