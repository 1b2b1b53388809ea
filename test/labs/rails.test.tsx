/** @file Every param of every lab has a row in its rail, with a control id and a reset of its own, or says why it has none. */
import { cleanup, fireEvent, render, within } from "@testing-library/react";
import { useState, type ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { BoundsParams } from "../../src/labs/bounds/run/params";
import { summarizeBounds } from "../../src/labs/bounds/run/summary";
import type { StabilityParams } from "../../src/labs/stability/run/params";
import type { TrackingParams } from "../../src/labs/tracking/run/params";
import { BoundsControls } from "../../src/labs/bounds/BoundsControls";
import { rowsOf } from "../../src/labs/shared/rail/rowsOf";
import { PartRail } from "../../src/labs/shared/parts/PartRail";
import { page as relaxation } from "../../src/labs/geometry/relaxation/page";
import { page as games } from "../../src/labs/geometry/games/page";
import { page as online } from "../../src/labs/geometry/online/page";
import { page as flow } from "../../src/labs/geometry/flow/page";
import { page as equalities } from "../../src/labs/geometry/equalities/page";
import { page as stochastic } from "../../src/labs/geometry/stochastic/page";
import { page as step } from "../../src/labs/geometry/step/page";
import type { AnyPartedPage } from "../../src/labs/shared/parts/page";
import { page as geometryPage } from "../../src/labs/geometry/pages";
import { page as classification } from "../../src/labs/training/classification/page";
import { page as control } from "../../src/labs/training/control/page";
import { page as language } from "../../src/labs/training/language/page";
import { page as forward } from "../../src/labs/training/forward/page";
import { page as preference } from "../../src/labs/training/preference/page";
import { page as trainingPage } from "../../src/labs/training/pages";
import type { TrainingParams } from "../../src/labs/training/run/params";
import type { GeometryParams } from "../../src/labs/geometry/run/params";
import { page as stabilityPage } from "../../src/labs/stability/pages";
import { tracking } from "../../src/labs/tracking/lab";
import { TrackingRail } from "../../src/labs/tracking/controls/TrackingRail";
import type { OwnData } from "../../src/labs/tracking/data/useOwnData";
import type { AnyMembers, Argument, Simple } from "../../src/param/kind";
import { limitProblem, type Limits } from "../../src/param/limits";
import type { Many } from "../../src/param/many";
import type { OptionalRecord, RecordKind } from "../../src/param/record";
import { opening } from "../../src/param/opening";
import type { AnyTable, Param } from "../../src/param/table";
import type { SearchParams } from "../../src/labs/search/run/params";
import { SearchRail } from "../../src/labs/search/SearchRail";
import { decodeIn, decodeLink } from "../../src/scenario/decode";
import { catalog } from "../../src/labs/catalog";
import { lectures } from "../../src/lectures";
import { table as springTable, type Params as SpringParams } from "./madeUp/lab";
import { withSpring } from "./withSpring";

const nothing = () => undefined;

/** The pages themselves: the lab loads each when it is first opened. */
const geometryPages = {
  step,
  relaxation,
  stochastic,
  games,
  online,
  flow,
  equalities,
} as unknown as AnyPartedPage["pages"];

const trainingPages = {
  classification,
  control,
  forward,
  language,
  preference,
} as unknown as AnyPartedPage["pages"];

const own: OwnData = {
  state: { kind: "idle" },
  takeFiles: nothing,
  takeText: nothing,
  accept: nothing,
  dismiss: nothing,
};

type RailOfLab = (params: object, onChange: (params: object) => void) => ReactElement;

interface TrackingRailOfProps {
  readonly params: TrackingParams;
  readonly onChange: (params: object) => void;
}

function TrackingRailOf({ params, onChange }: TrackingRailOfProps) {
  return (
    <TrackingRail
      state={{ params, view: tracking.view.usual, trace: null, resources: [], edit: nothing }}
      said={null}
      own={own}
      onEdit={(edit) => onChange({ ...params, ...edit(params) })}
    />
  );
}

const rails: Readonly<Record<string, RailOfLab>> = {
  bounds: (params, onChange) => (
    <BoundsControls
      params={params as BoundsParams}
      summary={summarizeBounds({ params: params as BoundsParams })}
      onChange={(patch) => onChange({ ...params, ...patch })}
      onHighlight={nothing}
      pinned={false}
      place={null}
      onPin={nothing}
    />
  ),
  tracking: (params, onChange) => <TrackingRailOf params={params as TrackingParams} onChange={onChange} />,
  stability: (params, onChange) => (
    <PartRail
      page={stabilityPage}
      params={params as StabilityParams}
      view={stabilityPage.lab.view.usual}
      onChange={onChange}
      onLook={nothing}
    />
  ),
  geometry: (params, onChange) => (
    <PartRail
      page={{ ...geometryPage, pages: geometryPages }}
      params={params as GeometryParams}
      view={geometryPage.lab.view.usual}
      onChange={onChange}
      onLook={nothing}
    />
  ),
  training: (params, onChange) => (
    <PartRail
      page={{ ...trainingPage, pages: trainingPages }}
      params={params as TrainingParams}
      view={trainingPage.lab.view.usual}
      onChange={onChange}
      onLook={nothing}
    />
  ),
  search: (params, onChange) => (
    <SearchRail
      params={params as SearchParams}
      view={{}}
      onChange={(change) => onChange(change(params as SearchParams))}
      onLook={nothing}
    />
  ),
  spring: (params, onChange) => {
    const now = params as SpringParams;
    const { row } = rowsOf(springTable, now, (patch) => onChange({ ...now, ...patch }));
    return (
      <>
        {row("pull")}
        {row("steps")}
      </>
    );
  },
};

/** Points in the links below have as many coordinates. */
const DIMENSION = 3;

/** Links in which no param is what it usually is: one for each kind of params. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  geometry: [
    "geometry=burg&beside=tsallis:0.5&set=hyperplane:1,2,1:1&step=0.5&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.3,0.3,0.4&relaxations=1,1.5&slice=0.6",
    "part=equalities&pair=adam&problem=squaredDistance:1,2,3&start=1,2,2&step=0.2&steps=20&epsilon=1e-6&beta1=0.8&beta2=0.99&rho=0.8",
    "part=flow&geometry=burg&problem=system:1,1,1~1,2,3:1,1.5&start=0.2,0.3,0.5&step=0.2&rule=inverseSqrt&steps=50&method=dualAveraging&set=space&constraint=sum&relaxation=0.5&report=0,10",
    "part=games&payoff=1,-1,0~-1,1,0~0,0,2&geometry=burg&beside=optimistic&method=mirrorProx&start=0.5,0.2,0.3~0.4,0.3,0.3&step=0.5&steps=50&report=10",
    "part=online&losses=pattern:3:50&geometry=burg&beside=tsallis:0.5&method=dualAveraging&step=0.5",
    "part=relaxation&geometry=burg&beside=tsallis:0.5&rows=3&dimension=3&runs=20&steps=5&seed=2&relaxation=1.2&order=cyclic&matrix=1,2,3&rhs=6&start=1,2,3&reference=1,1,1",
    "part=stochastic&problem=logistic:1,-1,2~1,2,1~1,0.5,3:1,0,1:0.5&geometry=hypentropy:2&oracle=sample&schedule=0.2&start=0.5,1,1&steps=20&runs=10&seed=2&relaxation=1.2&report=10",
  ],
  bounds: [
    "p=0.5,0.3,0.2&step=1.25&target=0.1,0.2,0.7&along=3&triangle=0.2,0.3,0.5&surface=entropyAware&show=mse&x=logit&y=log",
  ],
  tracking: [
    "before=0.6,0.2,0.2&after=0.2,0.2,0.6&at=200",
    "from=0.6,0.2,0.2&to=0.2,0.2,0.6&between=100,250",
    `target=stream&source=local:${"ab".repeat(32)}&window=7`,
  ].map(
    (target, i) =>
      `${target}&steps=500&start=0.3,0.4,0.3&update=${["projected", "burg", "tsallis:0.5"][i]}&floor=1e-9&tolerance=0.01&rule=certified`,
  ),
  stability: [
    ...[
      "x=0.1,0.9&logStep=-2,0.5&start=mirrored",
      "axis=start&x=0.1,0.9&logStep=-2,0.5&target=0.6",
      "classes=3&x=0.1,0.9&y=0.1,0.9&step=1&start=0.2,0.3,0.5",
      "classes=3&axis=start&x=0.1,0.9&y=0.1,0.9&step=1&target=0.2,0.3,0.5",
    ].map(
      (kind) =>
        `${kind}&update=projected&rule=boundFraction&width=64&height=64&iterations=100&floor=1e-9&tolerance=0.01`,
    ),
    "part=threshold&update=projected&target=0.6&x=0.1,0.9&width=64&logStep=-2,0.5&scan=16&precision=1e-5&iterations=100&floor=1e-9&tolerance=0.01",
    "part=orbits&update=projected&target=0.6&start=0.4&logStep=0,0.5&width=64&transient=10&kept=10&floor=1e-9",
    "part=audit&classes=4&pairs=100&sampling=face&radius=0.1&fraction=0.5&certificate=certified&update=mirror&seed=2&climbs=1",
    "part=pair&update=projected&target=0.6,0.4&first=0.3,0.7&second=0.2,0.8&step=0.2",
  ],
  training: [
    "reference=0.5,0.5&reward=1,0&weight=2&scheme=proximal&step=0.5&start=0.2,0.8&steps=5",
    "part=control&world=painted:moving:SFF.CCG&slippery=0&discount=0.9&actor=softmax&step=2&beside=entropic:3&critic=sampled:5:0.3&relaxation=0.5&iterations=20&seeds=3&seed=2",
    "part=classification&data=iris&missing=mean&testFraction=0.2&l2=0.01&model=network:3:8&start=local:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef&methods=adam:0.1:1.5&batch=full&steps=50&target=0.05&tune=0.1:2:3:2&seeds=3&seed=2",
    "part=forward&data=wine&missing=mean&depth=2&width=20&l2=0.01&start=local:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef&method=momentum&step=0.05&steps=20&seed=3&example=7",
    "part=language&model=2,64,4,64,512&method=adam:0.002:1.3&batch=4&steps=64&warmup=4&evaluate=2048,8&reference=0.5&start=local:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef&seeds=3&seed=2",
  ],
  search: ["grid=10,8&walls=..3c.20.20&start=2,3&goal=9,6&moves=eight&heuristic=euclidean&weight=2.5"],
  spring: ["pull=0.25&steps=5"],
};

const valueOf = (params: object, name: string) => (params as Record<string, unknown>)[name];
const tagOf = ({ kind }: Param<unknown>) => ("tag" in kind ? kind.tag : undefined);

/** A table whose params these are. */
function tableFor(tables: readonly AnyTable[], params: object): AnyTable {
  const found = tables.find(
    (table) =>
      Object.keys(table).length === Object.keys(params).length &&
      Object.entries(table).every(
        ([name, param]) =>
          name in params && [undefined, valueOf(params, name)].includes(tagOf(param) as never),
      ),
  );
  if (found === undefined) throw new Error(`No table has ${JSON.stringify(params)}.`);
  return found;
}

interface Met {
  readonly name: string;
  readonly param: Param<unknown>;
  readonly value: unknown;
}

/** The params of a table, and those of the kind of target in them; what tells kinds apart is chosen, not reset. */
function paramsIn(table: AnyTable, params: object, prefix = ""): Met[] {
  return Object.entries(table).flatMap(([name, param]) => {
    const value = valueOf(params, name);
    const { kind } = param;
    if ("tag" in kind) return [];
    const inner = "tables" in kind && kind.tables ? Object.values(kind.tables) : [];
    const deeper =
      inner.length > 0
        ? paramsIn(tableFor(inner as AnyTable[], value as object), value as object, `${name}.`)
        : [];
    return [{ name: `${prefix}${name}`, param, value }, ...deeper];
  });
}

/** A number that is not this one, nor refused. */
const anotherNumber = (x: number, limits: Limits): number =>
  [x + 1, x / 2 + 0.25, x - 1].find((y) => y !== x && limitProblem(y, limits) === null) ?? x;

/** So are formulas. */
const raised = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(raised);
  if (typeof value === "string") return `${value} + 1`;
  return typeof value === "number" ? value + 1 : value;
};

/** Another value than it opens with, of those that have a row. */
function another({ kind: { shape }, row }: Argument<unknown>, opened: unknown): unknown {
  if (row?.entries)
    return (opened as number[]).map((x, i) => anotherNumber(x, row.entries?.[i]?.limits ?? {}));
  if (shape?.type === "number") return anotherNumber(Number(opened), shape.limits);
  if (shape?.type === "choice") return shape.words.find((word) => word !== opened);
  return raised(opened);
}

interface InnerCase {
  readonly params: object;
  /** Of its control. */
  readonly id: string;
  /** Not where it opens as the rest of the params asks for. */
  readonly isReset: boolean;
  /** The argument's own value, as it opens. */
  readonly opened: unknown;
  readonly get: (params: object) => unknown;
}

function fullOfAny(value: unknown) {
  const full = typeof value === "string" ? { kind: value } : { kind: "constant", value };
  return (typeof value === "object" ? value : full) as Record<string, unknown>;
}

/** A value of its own, or one of a list that has none else. */
interface Place {
  readonly members: AnyMembers;
  /** What the ids of its controls begin with. */
  readonly id: string;
  readonly now: Record<string, unknown>;
  readonly usual: unknown;
  readonly valueIn: (params: object) => unknown;
  readonly with: (set: object, kind: string) => object;
}

/** In the place of a kind. */
const RECORD = "record";

function placeIn(params: object, { name, param: { kind, usual }, value }: Met): Place | null {
  if ("members" in kind && kind.members)
    return {
      members: kind.members as AnyMembers,
      id: name,
      now: fullOfAny(value),
      usual,
      valueIn: (to) => valueOf(to, name),
      with: (set, to) => ({ ...params, [name]: { kind: to, ...set } }),
    };
  const { named } = kind as Partial<RecordKind<unknown>>;
  if (named !== undefined) {
    const { opens = usual } = kind as Partial<OptionalRecord<object, null>>;
    return {
      members: { [RECORD]: named },
      id: name,
      now: {},
      usual: { kind: RECORD, ...(opens as object) },
      valueIn: (to) => valueOf(to, name),
      with: (entries) => ({ ...params, [name]: entries }),
    };
  }
  const { one = null } = kind as Partial<Many<unknown>>;
  return one?.members
    ? {
        members: one.members,
        id: `${name}-1`,
        now: {},
        // A rule of a run opens as the lab's own at its place.
        usual: name === "rules" ? (usual as readonly unknown[])[0] : undefined,
        valueIn: (to) => (valueOf(to, name) as readonly unknown[])[0],
        with: (set, to) => ({ ...params, [name]: [{ kind: to, ...set }] }),
      }
    : null;
}

/** For each kind of value of a param, and each argument of it that has a row: params in which it is not as it opens. */
function innerCases(params: object, met: Met): InnerCase[] {
  const entries = met.param.row?.entries;
  if (entries !== undefined)
    return entries.map((entry, i) => ({
      params,
      id: `${met.name}-${entry.control}`,
      isReset: true,
      opened: (met.param.usual as number[])[i],
      get: (to) => (valueOf(to, met.name) as number[])[i],
    }));
  const place = placeIn(params, met);
  return Object.entries(place?.members ?? {}).flatMap(([kind, all]) => {
    if (place === null) return [];
    const { members, id, now, usual, valueIn } = place;
    const known = opening(kind, members, { usual, dimension: DIMENSION });
    const opened = Object.entries(all).map(([key, argument]) => {
      const back = known[key] ?? (now["kind"] === kind ? now[key] : undefined);
      return [key, argument, back] as const;
    });
    // Entries of a record are to fit each other, and arguments may hide others.
    const beside = Object.fromEntries(
      opened.map(([key, argument, back]) => [
        key,
        argument.row && kind !== RECORD ? another(argument, back) : back,
      ]),
    );
    return opened.flatMap(([key, argument, back]) => {
      const { row } = argument;
      if (row === undefined) return [];
      const ends = row.entries?.map((entry) => entry.control) ?? [row.control ?? key];
      return ends.map((end, i) => ({
        params: place.with({ ...beside, [key]: another(argument, back) }, kind),
        id: `${id}-${end}`,
        isReset: known[key] !== undefined,
        opened: row.entries ? (back as number[])[i] : back,
        get: (to: object) => {
          const inner = fullOfAny(valueIn(to))[key];
          return row.entries ? (inner as number[])[i] : inner;
        },
      }));
    });
  });
}

afterEach(cleanup);

describe.each(withSpring.ids.map((id) => ({ id })))("$id", ({ id }) => {
  it("has a table for every link below, and a link for every table", async () => {
    const { tables } = await withSpring.load(id);
    const lab = await withSpring.load(id);
    const met = (LINKS[id] ?? []).map((link) =>
      tableFor(tables, decodeIn(lab, `#/${id}?v=1&${link}`, withSpring).scenario.params),
    );
    expect(new Set(met)).toEqual(new Set(tables));
  });

  it.each(LINKS[id] ?? [])("has a row for each param of %s, or says why not", async (link) => {
    const lab = await withSpring.load(id);
    const { scenario, notices } = decodeIn(lab, `#/${id}?v=1&${link}`, withSpring);
    const rail = rails[id];
    if (rail === undefined) throw new Error(`The ${id} lab has no rail here: add it.`);
    expect(notices).toEqual([]);
    const { container } = render(rail(scenario.params, nothing));
    const params = paramsIn(tableFor(lab.tables, scenario.params), scenario.params);
    const usual = params.filter(({ param, value }) => JSON.stringify(value) === JSON.stringify(param.usual));
    expect(usual, "is as usual in this link").toEqual([]);
    const rows = params.map(({ name, param }) => {
      const found = [...container.querySelectorAll<HTMLElement>(`[data-control="${name}"]`)];
      const inner = "members" in param.kind ? `, [data-control^="${name}-"]` : "";
      const resets = [...container.querySelectorAll<HTMLElement>(`[data-control="${name}"]${inner}`)].flatMap(
        (row) => within(row).queryAllByRole("button", { name: /^Reset / }),
      );
      return { name, rows: found.length, isReset: resets.length > 0 };
    });
    const listed = ({ param }: Met) => param.row !== undefined;
    expect(rows).toEqual(
      params.map((met) => ({ name: met.name, rows: listed(met) ? 1 : 0, isReset: listed(met) })),
    );
    for (const met of params)
      expect([met.name, met.param.unlisted ?? ""]).toEqual([
        met.name,
        expect.stringMatching(listed(met) ? /^$/ : /^[A-Z].{20,}\.$/),
      ]);
  });
});

/** A step that is tuned has no row. */
const untuned = (link: string) => link.replace(/&tune=[^&]*/, "");
const linksOf = (ids: readonly string[]) =>
  ids.flatMap((id) => (LINKS[id] ?? []).map((link) => ({ id, link: untuned(link) })));
const SPELT = linksOf(["bounds", "geometry", "search", "tracking", "training"]);
/** In the other labs some defaults follow from the rest of the params. */
const PLAIN = linksOf(["bounds", "tracking", "stability", "training"]);

it.each(SPELT)("has a row with a reset for what is set within a param of $link", async ({ id, link }) => {
  const lab = await catalog.load(id);
  const { scenario } = decodeIn(lab, `#/${id}?v=1&${link}`, catalog);
  const met = paramsIn(tableFor(lab.tables, scenario.params), scenario.params);
  for (const { params, id: name, isReset, opened, get } of met.flatMap((one) =>
    innerCases(scenario.params, one),
  )) {
    let to: object = {};
    const { container } = render(rails[id]?.(params, (next) => void (to = next)));
    const found = [...container.querySelectorAll<HTMLElement>(`[data-control="${name}"]`)];
    expect([name, found.length]).toEqual([name, 1]);
    // Of a kind that has values of its own, those have the resets.
    const [reset] = [
      ...found,
      ...container.querySelectorAll<HTMLElement>(`[data-control^="${name}-"]`),
    ].flatMap((row) => within(row).queryAllByRole("button", { name: /^Reset / }));
    if (isReset && reset) fireEvent.click(reset);
    expect([name, isReset ? get(to) : opened]).toEqual([name, opened]);
    cleanup();
  }
});

/** The value of a param; its name may lead into the value of another, as in `target.at`. */
const valueAt = (params: object, name: string) =>
  name.split(".").reduce((inner: unknown, key) => valueOf(inner as object, key), params);

it.each(PLAIN)("resets each param of $link to its default", async ({ id, link }) => {
  const lab = await catalog.load(id);
  const { params } = decodeIn(lab, `#/${id}?v=1&${link}`, catalog).scenario;
  for (const { name, param } of paramsIn(tableFor(lab.tables, params), params)) {
    if (param.row === undefined) continue;
    let to: object = params;
    const { container } = render(rails[id]?.(params, (next) => void (to = next)));
    const [row] = container.querySelectorAll<HTMLElement>(`[data-control="${name}"]`);
    const [reset] = within(row ?? container).queryAllByRole("button", { name: /^Reset / });
    if (reset) fireEvent.click(reset);
    // A value of the usual kind is reset in its own rows, as above.
    const isInner = reset === undefined && "members" in param.kind;
    expect([name, isInner ? param.usual : valueAt(to, name)]).toEqual([name, param.usual]);
    cleanup();
  }
});

/** Another value of one's own, in the place of a word. */
function anotherOwn({ param: { kind, row }, value }: Met): unknown {
  const { shape } = kind as Partial<Simple<unknown>>;
  if (shape?.type !== "word" || row?.chosen === undefined) return undefined;
  if (shape.own.type === "number")
    return anotherNumber(Number(typeof value === "string" ? row.chosen.usual : value), shape.own.limits);
  return Array.from({ length: DIMENSION }, (_, i) => (i + 2) / 10);
}

it.each(SPELT)(
  "has a row with a reset for what may be in the place of a word of $link",
  async ({ id, link }) => {
    const lab = await catalog.load(id);
    const { params } = decodeIn(lab, `#/${id}?v=1&${link}`, catalog).scenario;
    for (const met of paramsIn(tableFor(lab.tables, params), params)) {
      const value = anotherOwn(met);
      if (value === undefined) continue;
      let now: object = { ...params, [met.name]: value };
      const shown = () => rails[id]?.(now, (next) => void (now = next));
      const { container, rerender } = render(shown());
      const resets = () =>
        [...container.querySelectorAll<HTMLElement>(`[data-control="${met.name}-own"]`)].flatMap((row) =>
          within(row).queryAllByRole("button", { name: /^Reset / }),
        );
      expect([met.name, resets().length]).toEqual([met.name, 1]);
      for (const reset of resets()) fireEvent.click(reset);
      rerender(shown());
      expect([met.name, typeof valueOf(now, met.name)]).not.toEqual([met.name, "string"]);
      expect([met.name, resets().length]).toEqual([met.name, 0]);
      cleanup();
    }
  },
);

/** Numbers are in their fields once what is folded is unfolded. */
function unfolded(container: HTMLElement): HTMLInputElement[] {
  for (const details of container.querySelectorAll("details")) {
    details.open = true;
    fireEvent(details, new Event("toggle"));
  }
  return [...container.querySelectorAll<HTMLInputElement>(".number-field input")];
}

it.each(linksOf(withSpring.ids))(
  "refuses what is too large for a number in a sentence, in every field of $id $link",
  async ({ id, link }) => {
    const lab = await withSpring.load(id);
    const { params } = decodeIn(lab, `#/${id}?v=1&${link}`, withSpring).scenario;
    const changes: object[] = [];
    const { container } = render(rails[id]?.(params, (next) => void changes.push(next)));
    const fields = unfolded(container);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      const label = field.getAttribute("aria-label");
      fireEvent.focus(field);
      fireEvent.change(field, { target: { value: "1e400" } });
      fireEvent.keyDown(field, { key: "Enter" });
      expect([label, field.parentElement?.textContent]).toEqual([
        label,
        expect.stringMatching(/^∞ is no .+: it must be a (finite|whole) number.*$/),
      ]);
    }
    expect(changes).toEqual([]);
  },
);

it.each(lectures)("has every control that a step of “$title” names", async ({ load }) => {
  const missing: string[] = [];
  for (const { id, controls = [], figures = [] } of (await load()).steps) {
    if (controls.length === 0) continue;
    const found = new Set<string>();
    for (const link of figures) {
      const { lab, scenario } = await decodeLink(link, catalog);
      const { container, unmount } = render(rails[lab.id]?.(scenario.params, nothing));
      for (const { dataset } of container.querySelectorAll<HTMLElement>("[data-control]"))
        found.add(dataset["control"] ?? "");
      unmount();
    }
    missing.push(...controls.filter((name) => !found.has(name)).map((name) => `${id}: ${name}`));
  }
  expect(missing).toEqual([]);
});

it("puts a param of a made-up lab back to what its table says", () => {
  function Spring() {
    const [params, setParams] = useState<object>({ pull: 0.25, steps: 5 });
    return (
      <>
        {rails.spring?.(params, setParams)}
        <output>{JSON.stringify(params)}</output>
      </>
    );
  }
  const { getByRole, container } = render(<Spring />);
  fireEvent.click(getByRole("button", { name: "Reset pull" }));
  expect(container.querySelector("output")?.textContent).toBe('{"pull":0.5,"steps":5}');
  const field = getByRole("textbox", { name: "number of steps" });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: "101" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(getByRole("alert").textContent).toBe(
    "101 is no number of steps: it must be a whole number at least 1 and at most 100",
  );
});
