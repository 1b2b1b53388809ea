/** @file How links and scenario files spell the params of the geometry lab: a public contract. */
import { describe, expect, it } from "vitest";
import { shortened } from "../../../src/param/spelt";
import { createCatalog } from "../../../src/scenario/catalog";
import { anyLab, declareLab } from "../../../src/scenario/lab";
import { decodeIn } from "../../../src/scenario/decode";
import { encodeLink, makeScenario } from "../../../src/scenario";
import type { View } from "../../../src/scenario/types";
import { parseIn } from "../../../src/scenario/file";
import { PARTS, type GeometryParams } from "../../../src/labs/geometry/run/params";
import { geometryFamily, usualOfPart } from "../../../src/labs/geometry/run/tables";

/** The params alone: what they compute and draw is nothing to their spelling. */
const spelling = declareLab<GeometryParams, View>({
  params: geometryFamily,
  view: (common) => common,
  id: "geometry",
  title: "Geometry",
  about: "One template, many geometries.",
  normalize: shortened,
  figures: [],
  experiment: () => Promise.reject(new Error("There is nothing to run.")),
  draw: () => Promise.reject(new Error("There is nothing to draw.")),
  findings: () => Promise.reject(new Error("There is nothing to say.")),
  program: () => Promise.reject(new Error("There is nothing to write.")),
  presets: () => Promise.resolve([]),
});
const lab = anyLab(spelling);
const catalog = createCatalog(lab, []);

const read = (link: string) => decodeIn(lab, link, catalog);
const file = (params: unknown) => {
  const parsed = parseIn(lab, params, {});
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.scenario.params as GeometryParams;
};

describe.each(PARTS)("%s", (part) => {
  it("opens with its defaults, whose link is short and reads back", () => {
    const params = usualOfPart(part);
    const link = encodeLink(lab, makeScenario(lab, params));
    expect(link).toBe(part === "step" ? "#/geometry?v=1" : `#/geometry?v=1&part=${part}`);
    expect(read(link)).toMatchObject({ scenario: { params }, notices: [] });
    expect(file({ part })).toEqual(params);
  });
});

/** A link's keys, and the same params in a file. */
const SPELLINGS: readonly (readonly [keys: string, params: Record<string, unknown>])[] = [
  ["geometry=tsallis:0.5", { part: "step", geometry: { kind: "tsallis", q: 0.5 } }],
  [
    "geometry=burg&beside=entropy&beside=pNorm:3",
    { geometry: { kind: "burg" }, beside: ["entropy", { kind: "pNorm", p: 3 }] },
  ],
  [
    "geometry=mahalanobis:2,0.5~0.5,1",
    {
      geometry: {
        kind: "mahalanobis",
        matrix: [
          [2, 0.5],
          [0.5, 1],
        ],
      },
    },
  ],
  ["geometry=formula:x%2Aln%28x%29-x:", { geometry: { kind: "formula", phi: "x*ln(x)-x:" } }],
  [
    "set=hyperplane:1,1:0.5&reference=0.2,0.8&relaxations=1,1.5",
    { set: { kind: "hyperplane", a: [1, 1], b: 0.5 }, reference: [0.2, 0.8], relaxations: [1, 1.5] },
  ],
  [
    "part=flow&geometry=burg&problem=quadratic:2,0.5~0.5,1:1,-1&rule=fejer:0.5&report=0,10",
    {
      part: "flow",
      geometries: ["burg"],
      problem: {
        kind: "quadratic",
        matrix: [
          [2, 0.5],
          [0.5, 1],
        ],
        vector: [1, -1],
      },
      rule: { kind: "fejer", fraction: 0.5 },
      report: [0, 10],
    },
  ],
  [
    "part=relaxation&relaxation=coupled:1,3:0.15:large",
    {
      part: "relaxation",
      relaxation: { kind: "coupled", values: [1, 3], probability: 0.15, coupling: "large" },
    },
  ],
  [
    "part=relaxation&relaxation=1.5&rows=12&matrix=1,0~0,1&rhs=1,2",
    {
      part: "relaxation",
      relaxation: 1.5,
      rows: 12,
      matrix: [
        [1, 0],
        [0, 1],
      ],
      rhs: [1, 2],
    },
  ],
  [
    "part=stochastic&problem=data:iris:leastSquares:0.5&start=0,0,0,0,0",
    {
      part: "stochastic",
      problem: { kind: "data", set: "iris", loss: "leastSquares", l2: 0.5, rows: [] },
      start: [0, 0, 0, 0, 0],
    },
  ],
  [
    "part=stochastic&problem=data:own:leastSquares:0:1,2~3,3~4,1&start=0,0",
    {
      part: "stochastic",
      problem: {
        kind: "data",
        set: "own",
        loss: "leastSquares",
        l2: 0,
        rows: [
          [1, 2],
          [3, 3],
          [4, 1],
        ],
      },
      start: [0, 0],
    },
  ],
  [
    "part=stochastic&problem=logistic:1,-3~1,2:0,1:0.1&oracle=sample&schedule=0.1",
    {
      part: "stochastic",
      problem: {
        kind: "logistic",
        features: [
          [1, -3],
          [1, 2],
        ],
        labels: [0, 1],
        l2: 0.1,
      },
      oracle: { kind: "sample" },
      schedule: 0.1,
    },
  ],
  [
    "part=games&payoff=1,-1~-1,1&start=0.5,0.5~0.25,0.75&method=mirrorProx",
    {
      part: "games",
      payoff: [
        [1, -1],
        [-1, 1],
      ],
      start: { row: [0.5, 0.5], column: [0.25, 0.75] },
      method: "mirrorProx",
    },
  ],
  [
    "part=online&losses=shift:100&step=power:1:0.5&method=dualAveraging",
    {
      part: "online",
      losses: { kind: "shift", rounds: 100 },
      step: { kind: "power", scale: 1, exponent: 0.5 },
      method: "dualAveraging",
    },
  ],
  ["part=equalities&pair=adam", { part: "equalities", pair: "adam" }],
];

it.each(SPELLINGS)("%s", (keys, params) => {
  const wanted = file(params);
  const { scenario, notices } = read(`#/geometry?v=1&${keys}`);
  expect([scenario.params, notices]).toEqual([wanted, []]);
  const link = encodeLink(lab, scenario);
  expect(read(link)).toMatchObject({ scenario, notices: [] });
  expect(link.replace("#/geometry?v=1&", "").split("&").toSorted()).toEqual(keys.split("&").toSorted());
});

/** What files may say shorter, and what it is short for. */
const SHORT: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
  [
    "a step that shrinks",
    { part: "online", step: { scale: 1, exponent: 0.5 } },
    { step: { kind: "power", scale: 1, exponent: 0.5 } },
  ],
  [
    "losses as CSV",
    { part: "online", losses: "1,0\r\n0,1\n" },
    {
      losses: {
        kind: "rows",
        rows: [
          [1, 0],
          [0, 1],
        ],
      },
    },
  ],
  [
    "a hyperplane",
    { part: "step", set: { hyperplane: { a: [1, 1, 1], b: 10 } } },
    { set: { kind: "hyperplane", a: [1, 1, 1], b: 10 } },
  ],
];

it.each(SHORT)("a file may shorten %s, and its schema says so", (_, params, full) => {
  const part = params["part"] as (typeof PARTS)[number];
  expect(file(params)).toEqual(file({ part, ...full }));
  expect(file(params)).toMatchObject(full);
});

it.each([
  [{ part: "online", step: { scale: 1 } }, /params\.step.*exponent/],
  [{ part: "online", step: { scale: -1, exponent: 0.5 } }, /params\.step.*scale/],
  [{ part: "online", losses: "1,0\n0,x" }, /params\.losses.*"x"/],
  [{ part: "online", step: { kind: "powr", scale: 1, exponent: 1 } }, /params\.step\.kind.*optimal, power/],
  [{ part: "online", losses: "1,0\n0" }, /params\.losses.*row 2 has 1 entries/],
  [{ part: "step", set: { hyperplane: { a: [1] } } }, /params\.set.*\bb\b/],
])("says what is wrong with %o", (params, sentence) => {
  expect(() => file(params)).toThrow(sentence);
});

/** What a link cannot use, and what is said of it. */
const REFUSED = [
  ["geometry=tsallis", "geometry cannot be used: tsallis needs q, as in tsallis:q. Used entropy instead."],
  ["geometry=tsallis:-1", 'geometry is "tsallis:-1"; its q must be above 0. Used entropy instead.'],
  [
    "geometry=cube",
    'geometry cannot be used: "cube" is none of euclidean, entropy, burg, tsallis, pNorm, hypentropy, mahalanobis, formula, alpha. Used entropy instead.',
  ],
  ["geometry=burg:2", "geometry cannot be used: burg takes no more than its name. Used entropy instead."],
  [
    "geometry=mahalanobis:1,2~3",
    "geometry cannot be used: row 2 has 1 entries, row 1 has 2. Used entropy instead.",
  ],
  ["part=games&start=0.5,0.5", "it must be two strategies with ~ between"],
] as const;

it.each(REFUSED)("refuses %s in a sentence", (keys, sentence) => {
  const { notices } = read(`#/geometry?v=1&${keys}`);
  expect(notices.map(({ message }) => message).join(" ")).toContain(sentence);
});
