/** @file The editors of geometries, vectors and matrices: by keyboard, and what they refuse in which words. */
import { cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import { useEffect, useState } from "react";
import { afterEach, expect, it } from "vitest";
import { GeometryList } from "../../../src/labs/geometry/controls/GeometryList";
import { GeometryRows } from "../../../src/labs/shared/geometry/GeometryRows";
import { MatrixRow, VectorRow } from "../../../src/labs/shared/rail/VectorRow";
import { geometryKind, geometryRow } from "../../../src/experiments/geometry/kind";
import type { Geometry } from "../../../src/labs/geometry/run/params";
import { matrix, vector } from "../../../src/param/vector";

// Asking jsdom of every element whether it can be seen takes most of a test's time.
configure({ defaultHidden: true });
afterEach(cleanup);

const row = { name: "x", noun: "point", reset: null };
const GEOMETRY = { kind: geometryKind, row: geometryRow };
/** The row of a geometry on its own. */
const lineOf = (value: Geometry, onChange: (next: Geometry) => void) => ({
  control: "geometry",
  name: "geometry",
  noun: "geometry",
  label: "geometry",
  reset: { shown: false, onReset: () => undefined },
  value,
  onChange,
});

function type(label: string, text: string) {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

it("adds, changes and takes away geometries, no more than there may be", () => {
  let now: readonly Geometry[] = [];
  function Rail({ onShow }: { onShow: (shown: readonly Geometry[]) => void }) {
    const [value, onChange] = useState<Geometry[]>(["entropy"]);
    useEffect(() => onShow(value), [value, onShow]);
    return <GeometryList line={{ control: "geometries", value, onChange }} dimension={3} />;
  }
  const show = (shown: readonly Geometry[]) => {
    now = shown;
  };
  render(<Rail onShow={show} />);
  expect(screen.queryByRole("button", { name: /Remove/ })).toBeNull();
  for (let i = 0; i < 3; i++) fireEvent.click(screen.getByText("+ add a geometry"));
  expect(now).toEqual(["entropy", "euclidean", "burg", { kind: "alpha", alpha: 0.5 }]);
  expect(screen.getByText("4 geometries are the most")).toBeDisabled();
  fireEvent.change(screen.getByLabelText("geometry 2"), { target: { value: "tsallis" } });
  type("q of geometry 2", "1.5");
  fireEvent.click(screen.getByRole("button", { name: "Remove geometry 1, entropy" }));
  expect(now).toEqual([{ kind: "tsallis", q: 1.5 }, "burg", { kind: "alpha", alpha: 0.5 }]);
});

/** What is typed, and what becomes of it. */
const outcome = (now: unknown) => screen.queryByRole("alert")?.textContent ?? now;
const VECTORS = [
  ["0.5, 0.3, 0.2", [0.5, 0.3, 0.2]],
  ["(0,5; 0,3; 0,2)", [0.5, 0.3, 0.2]],
  ["1 2 x", "“x” is not a number: type numbers such as 0.5, 0.3, 0.2."],
  ["1, -2, 3", "Entry 2 is −2: it must be at least 0."],
  ["", "There are 0 numbers; at least 1 are needed."],
] as const;

it.each(VECTORS)("reads %s as a vector, or says why not", (text, wanted) => {
  let now: number[] = [1];
  const { check } = vector({ entries: { atLeast: 0 } });
  render(<VectorRow {...row} value={[1]} check={check} onChange={(next) => (now = next)} />);
  type("point", text);
  expect(outcome(now)).toEqual(wanted);
});

const MATRICES = [
  [
    "2 0.5\n0.5 1",
    [
      [2, 0.5],
      [0.5, 1],
    ],
  ],
  [
    "2, 0.5; 0.5, 1",
    [
      [2, 0.5],
      [0.5, 1],
    ],
  ],
  ["1 2; 3", "Row 2 has 1 entries, row 1 has 2."],
  ["1 2", "There are 1 rows and 2 columns; both need the same number."],
] as const;

it.each(MATRICES)("reads %j as a matrix, or says why not", (text, wanted) => {
  let now: number[][] = [];
  const { check } = matrix({ square: true });
  render(<MatrixRow {...row} value={[[1]]} check={check} onChange={(next) => (now = next)} />);
  type("point, a row on each line", text);
  expect(outcome(now)).toEqual(wanted);
});

it("keeps what is refused to be mended; Escape brings back what stood", () => {
  render(<VectorRow {...row} value={[1, 2]} check={vector().check} onChange={() => undefined} />);
  const field = screen.getByLabelText("point");
  type("point", "1, y");
  expect(field).toHaveValue("1, y");
  expect(field).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent("“y” is not a number: type numbers such as 1, 2.");
  fireEvent.keyDown(field, { key: "Escape" });
  expect(field).toHaveValue("1, 2");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("opens a matrix that fits the points", () => {
  let now: Geometry = "entropy";
  render(<GeometryRows line={lineOf(now, (next) => (now = next))} of={GEOMETRY} dimension={2} />);
  fireEvent.change(screen.getByLabelText("geometry"), { target: { value: "mahalanobis" } });
  expect(now).toEqual({
    kind: "mahalanobis",
    matrix: [
      [1, 0.5],
      [0.5, 2],
    ],
  });
});

/** What an editor opens with, what is typed, and the sentence that refuses it. */
const REFUSED = [
  [{ kind: "formula", phi: "x^2/2" }, "formula in x of geometry", "x^2 +"],
  [{ kind: "formula", phi: "x^2/2" }, "formula in x of geometry", "-x^2"],
  [
    {
      kind: "mahalanobis",
      matrix: [
        [1, 0],
        [0, 1],
      ],
    },
    "matrix of geometry, a row on each line",
    "1 2; 2 1",
  ],
] as const satisfies readonly (readonly [Geometry, string, string])[];

it.each(REFUSED)("refuses in a sentence what is no geometry: %j, %s, %s", (geometry, label, text) => {
  const taken: Geometry[] = [];
  render(
    <GeometryRows
      line={lineOf(structuredClone(geometry) as Geometry, (next) => taken.push(next))}
      of={GEOMETRY}
      dimension={2}
    />,
  );
  type(label, text);
  expect(screen.getByRole("alert").textContent).toMatch(/^[A-Z“φ].{15,}\.$/u);
  expect(taken).toEqual([]);
});
