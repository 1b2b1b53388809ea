/** @file Whatever is reset or chosen in the rail, the params fit each other: no reset brings back what is for points of another size. */
import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { geometry } from "../../../src/labs/geometry/lab";
import { page as equalities } from "../../../src/labs/geometry/equalities/page";
import { page as flow } from "../../../src/labs/geometry/flow/page";
import { page as games } from "../../../src/labs/geometry/games/page";
import { page as online } from "../../../src/labs/geometry/online/page";
import { page as relaxation } from "../../../src/labs/geometry/relaxation/page";
import { page as step } from "../../../src/labs/geometry/step/page";
import { page as stochastic } from "../../../src/labs/geometry/stochastic/page";
import { page as geometryPage } from "../../../src/labs/geometry/pages";
import type { GeometryParams } from "../../../src/labs/geometry/run/params";
import { PartRail } from "../../../src/labs/shared/parts/PartRail";
import type { AnyPartedPage } from "../../../src/labs/shared/parts/page";
import { catalog } from "../../../src/labs/catalog";
import { decodeIn } from "../../../src/scenario/decode";

const pages = {
  step,
  relaxation,
  stochastic,
  games,
  online,
  flow,
  equalities,
} as unknown as AnyPartedPage["pages"];

/** Points of other sizes than the usual ones, and metrics that count them. */
const LINKS = [
  "point=0.2,0.3,0.3,0.2&gradient=1,2,3,4&reference=0.3,0.3,0.2,0.2&geometry=burg&beside=mahalanobis:1,0,0,0~0,2,0,0~0,0,3,0~0,0,0,4&set=hyperplane:1,2,1,1:1",
  "point=0.2,0.8&gradient=crossEntropy&reference=0.3,0.7&geometry=mahalanobis:1,0~0,2",
  "part=equalities&pair=adam&problem=squaredDistance:1,-2,3&start=1,2,2",
  "part=equalities&pair=hedge&problem=losses:1,2,3,4~0,1,2,3&start=1,2,2,1",
  "part=equalities&pair=replicator&problem=crossEntropy:0.2,0.2,0.3,0.3&start=1,2,2,1",
  "part=flow&geometry=burg&problem=crossEntropy:0.1,0.2,0.3,0.4&start=0.2,0.3,0.1,0.4&rule=fejer:0.5",
  "part=flow&geometry=mahalanobis:1,0~0,2&problem=system:1,1~1,2:1,1.5&start=0.2,0.8&set=space",
  "part=games&payoff=1,-1~-1,1&geometry=mahalanobis:1,0~0,2&start=0.7,0.3~0.4,0.6",
  "part=online&losses=turns:50&geometry=mahalanobis:1,0~0,2&beside=mahalanobis:2,0~0,2",
  "part=relaxation&geometry=mahalanobis:1,0~0,2&beside=mahalanobis:2,0~0,1&rows=3&dimension=2&steps=5",
  "part=relaxation&geometry=burg&matrix=1,2&rhs=3&start=1,2&reference=1,1",
  "part=stochastic&problem=logistic:1,-1~1,2~1,0.5~1,3:1,0,1,1:0.5&geometry=hypentropy:2&start=0.5,1",
  "part=stochastic&problem=quadratic:2,0~0,1:1,1&geometry=mahalanobis:1,0~0,2&start=0.5,1",
];

afterEach(cleanup);

/** The rail of these params, and what it makes of them. */
function railOf(link: string) {
  const { scenario, notices } = decodeIn(geometry, `#/geometry?v=1&${link}`, catalog);
  expect(notices).toEqual([]);
  const made: { readonly by: string; readonly params: GeometryParams }[] = [];
  let by = "";
  const { container } = render(
    <PartRail
      page={{ ...geometryPage, pages }}
      params={scenario.params}
      view={geometry.view.usual}
      onChange={(params) => made.push({ by, params: params as GeometryParams })}
      onLook={() => undefined}
    />,
  );
  const act = (name: string, element: Element, event: () => void) => {
    by = `${element.getAttribute("aria-label")}: ${name}`;
    event();
  };
  return { container, made, act };
}

it.each(LINKS)("fits after each reset and choice of %s", (link) => {
  const { container, made, act } = railOf(link);
  for (const reset of container.querySelectorAll("button.reset"))
    act("reset", reset, () => fireEvent.click(reset));
  for (const select of container.querySelectorAll("select"))
    for (const { value } of [...select.options].filter((option) => option.value !== select.value))
      act(value, select, () => fireEvent.change(select, { target: { value } }));
  expect(made.length).toBeGreaterThan(3);
  const odd = made.map(({ by, params }) => ({ by, clash: geometry.clash(params) }));
  expect(odd.filter(({ clash }) => clash !== null)).toEqual([]);
});

it("makes everything else fit a point with more entries, and refuses one that is none", () => {
  const { container, made } = railOf("point=0.2,0.3,0.3,0.2&gradient=1,2,3,4");
  const field = container.querySelector('[data-control="point"] input');
  if (field === null) throw new Error("There is no field of the point.");
  const type = (value: string) => {
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  type("0.5, 0.5, 0.5");
  expect(made).toEqual([]);
  expect(container.querySelector("[role=alert]")?.textContent).toMatch(/^The entries sum to 1\.5, not 1/);
  type("0.1, 0.2, 0.3, 0.2, 0.2");
  const [{ params } = { params: undefined }] = made;
  expect(params).toMatchObject({ point: [0.1, 0.2, 0.3, 0.2, 0.2], gradient: [1, 2, 3, 4, 0] });
  expect(params && geometry.clash(params)).toBeNull();
});
