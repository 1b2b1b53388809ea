/** @file Links that give each key of the grammar a value that is not the usual one, in every lab and part that has it. */
import { decodeLink, encodeLink, grammarOf, labIds, labs, presets, type LabId } from "../support/scenarios";

/** What a lab's keys depend on: a link for each kind of params. */
const KINDS: Readonly<Record<LabId, readonly string[]>> = {
  bounds: [""],
  tracking: ["", "&target=drift", "&target=stream"],
  stability: [
    "",
    "&axis=start",
    "&classes=3",
    "&classes=3&axis=start",
    ...["threshold", "orbits", "audit", "pair"].map((part) => `&part=${part}`),
  ],
  geometry: [
    ...["step", "flow", "relaxation", "stochastic", "games", "online", "equalities"].map(
      (part) => `&part=${part}`,
    ),
    "&part=relaxation&matrix=1,1",
  ],
  training: ["preference", "control", "language", "classification", "forward"].map((part) => `&part=${part}`),
  search: [""],
};

/** Keys that say which kind is meant. */
const TAGS = new Set(["part", "classes", "axis"]);

/** Numbers and distributions, of which one suits most keys. */
const USUAL = ["0.45", "2", "0.0005", "0.2,0.8", "0.2,0.3,0.5", "12,90", "0.1,0.6", "-1.5,0.25", "1,1,2,1,2"];

const HASH = "0123456789abcdef".repeat(4);
const GEOMETRIES = [
  "burg",
  "tsallis:0.5",
  "pNorm:1.5",
  "hypentropy:0.1",
  "mahalanobis:2,0.5,0~0.5,1,0~0,0,1",
  "mahalanobis:2,0~0,1",
  "mahalanobis:2",
  "mahalanobis:2,0,0,0~0,1,0,0~0,0,1,0~0,0,0,1",
  "formula:x*ln(x) + x^2",
  "alpha:-0.5",
];
const LAWS = [
  "1.5",
  "constant:1.5",
  "twoPoint:1,3:0.25",
  "uniform:0.5:1.5",
  "logNormal:0:0.3",
  "coupled:1,3:0.15:large",
  "residual:0.5",
];
const METHODS =
  "sgd:0.5:1 momentum:0.5:1 hypentropy:0.5:1:1 pNorm:0.5:3:1 naturalGradient:0.5:1 adagrad:0.5:1 rmsprop:0.5:1 adam:0.5:1 " +
  "adamw:0.5:1 lion:0.5:1 polyak:0.5:1 proximalPoint:0.5:1 certified:0.5:0.5:1";

/** What no common value is. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  actor: ["softmax"],
  batch: ["16"],
  beside: [...GEOMETRIES, "optimistic", "mirrorProx", "entropic:2", "softmax:2"],
  compare: ["beside", "off"],
  constraint: ["sum"],
  critic: ["sampled:20:0.3"],
  data: [`local:${HASH}`, `local:${HASH}:kind`],
  evaluate: ["512,8"],
  first: ["0.3,0.7"],
  geometry: GEOMETRIES,
  gradient: ["0.5,0.5,-1"],
  grid: ["10,8"],
  losses: ["rows:0,1,0.5~1,0,0.5", "pattern:4:50", "turns:40", "shift:20"],
  matrix: ["1,1,0,0~0,0,1,1"],
  method: ["adam:0.01:1.5"],
  methods: METHODS.split(" "),
  model: ["2,32,2,32,512", "network:3:8"],
  oracle: ["gaussian:0.5"],
  p: ["0.5,0.3,0.2"],
  payoff: ["3,-1,0~-2,2,1~0,1,2"],
  pin: [],
  problem: [
    "crossEntropy:0.2,0.3,0.5",
    "squaredDistance:0.2,0.3,0.5",
    "linear:0.1,0.2,0.3",
    "losses:0,1,0.5~1,0,0.5",
    "quadratic:2,0,0~0,1,0~0,0,1:1,1,1",
    "quadratic:2,0~0,1:1,1",
    "system:1,1,1~1,2,3:1,2",
    "logistic:1,-3~1,-2~1,2~1,4:0,1,0,1:0.1",
    "data:iris:leastSquares:0.1",
    "data:own:logistic:0:1,0~2,1~3,0~4,1",
  ],
  reference: ["0.2,0.2,0.2,0.2,0.2"],
  relaxation: LAWS,
  relaxations: ["0.5,1,2"],
  report: ["0,50"],
  reward: ["0,1,0.2,0.3,0.4"],
  rhs: ["1,1", "1"],
  rows: ["6"],
  rule: [
    "fixed:0.3",
    "boundFraction:0.9",
    "entropyAware:0.001",
    "inverseSqrt:1",
    "certified::A name",
    "fejer:0.5",
  ],
  schedule: ["0.1", "constant:0.1", "power:1:0.5:2"],
  second: ["0.3,0.7"],
  seed: ["7"],
  seeds: ["3"],
  set: ["hyperplane:1,1,1:1"],
  show: ["mse,thresholdMirror,thresholdProjected,collapseMirror,collapseProjected", ""],
  slippery: ["0"],
  source: [`local:${HASH}`, `local:${HASH}:sky`, `local:${HASH}/sum`, `local:${HASH}/names`],
  start: [
    `local:${HASH}`,
    "4,8",
    "0.3",
    "0.3,0.7",
    "1,0.5,0.25,3",
    "0.5,-0.5",
    "0.2,0.2,0.2,0.2,0.2",
    "0.56,0.29,0.15~0.2,0.3,0.5",
    "mirrored",
  ],
  step: ["optimal", "power:1:0.5"],
  tune: ["0.01:2:8:3"],
  walls: ["..3c.20.20"],
  goal: ["20,5"],
  world: ["painted:-0.1:S...~.HH.~...G", "painted:-0.01:SFFG"],
};

/** The words among the values that the grammar names. */
const wordsOf = (values: string): string[] =>
  values.split(/[,;:]? /).filter((text) => /^[A-Za-z]\w*$/.test(text));

const isRead = (link: string, key: string): boolean => {
  const { scenario, notices } = decodeLink(link);
  return notices.length === 0 && encodeLink(scenario).includes(`&${key}=`);
};

/** The values of a key of params beside these keys: all that are about something, and one number. */
function valuesFor(lab: LabId, kind: string, key: string, values: string): string[] {
  const linkOf = (text: string) => `#/${lab}?v=1${kind}&${key}=${encodeURIComponent(text)}`;
  const isTaken = (text: string) => isRead(linkOf(text), key);
  const special = [...(VALUES[key] ?? []), ...wordsOf(values)];
  const own = [...new Set(special)].filter(isTaken);
  const usual = USUAL.filter(isTaken).slice(0, 1);
  return [...own, ...usual].map(linkOf);
}

export interface KeyLinks {
  /** The lab and the part: "geometry&part=flow". */
  readonly of: string;
  readonly key: string;
  readonly links: readonly string[];
}

/** The usual kind says nothing of its tags. */
const isSaid = (kind: string, key: string) => TAGS.has(key) || kind.includes(`&${key}=`);

function keysOfKind(lab: LabId, kind: string): readonly KeyLinks[] {
  const { params } = decodeLink(`#/${lab}?v=1${kind}`).scenario;
  const keys = labs[lab].fields.filter(
    ({ key, misplaced }) => misplaced(params) === null && !isSaid(kind, key),
  );
  const values = new Map(grammarOf(lab).map(({ key, value }) => [key, value]));
  return keys.map(({ key }) => ({
    of: `${lab}${/&part=\w+/.exec(kind)?.[0] ?? ""}`,
    key,
    links: valuesFor(lab, kind, key, values.get(key) ?? ""),
  }));
}

/** What is looked at depends on more than a key's own value. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  t: ["#/tracking?v=1&t=60", "#/search?v=1&t=5"],
  span: ["#/tracking?v=1&span=40,80"],
  hide: ["#/stability?v=1&hide=entropyAware,textures"],
  cell: ["#/stability?v=1&cell=0.3,-1", "#/stability?v=1&classes=3&cell=0.3,0.2"],
  cobweb: ["#/stability?v=1&part=orbits&cobweb=1.9"],
  embed: labIds.map((lab) => `#/${lab}?v=1&embed=1`),
  theme: ["light", "dark", "projector"].map((theme) => `#/bounds?v=1&theme=${theme}`),
  anchor: ["#/tracking?v=1&anchor=2"],
  compare: [
    "#/tracking?v=1&compare=beside&pin=v%3D1%26steps%3D700",
    "#/stability?v=1&compare=off&pin=v%3D1%26update%3Dprojected",
  ],
  pin: [
    "#/bounds?v=1&pin=v%3D1%26p%3D0.1%2C0.9%26step%3D0.2",
    "#/tracking?v=1&pin=v%3D1%26steps%3D700%26rule%3Dcertified",
    "#/geometry?v=1&part=flow&pin=v%3D1%26part%3Dflow%26step%3D0.5",
    "#/stability?v=1&pin=v%3D1%26part%3Dthreshold%26target%3D0.9",
    "#/training?v=1&part=control&pin=v%3D1%26part%3Dcontrol%26step%3D3",
    "#/search?v=1&pin=v%3D1%26weight%3D2",
  ],
};

/** Each figure, alone. */
function figuresAlone(): string[] {
  const named = grammarOf("view").find(({ key }) => key === "figure")?.value ?? "";
  return named.split("; ").flatMap((text) => {
    const [lab = "", figures = ""] = text.split(": ");
    const kinds = KINDS[lab as LabId];
    return figures.split(", ").flatMap((figure) => {
      const id = figure.replace(" …", "");
      const links = kinds.map((kind) => `#/${lab}?v=1${kind}&figure=${id}`);
      return links.filter((link) => isRead(link, "figure")).slice(0, 1);
    });
  });
}

const keysOfViews = (): readonly KeyLinks[] =>
  grammarOf("view").map(({ key }) => ({
    of: "view",
    key,
    links: (key === "figure" ? figuresAlone() : (VIEWS[key] ?? [])).filter((link) => isRead(link, key)),
  }));

/** Every key with its links. */
export const everyKey = (): readonly KeyLinks[] => [
  ...labIds.flatMap((lab) => KINDS[lab].flatMap((kind) => keysOfKind(lab, kind))),
  ...keysOfViews(),
];

/** All links that a version must be able to open ever after. */
export function linksToKeep(keys: readonly KeyLinks[]): string[] {
  const kinds = labIds.flatMap((lab) => KINDS[lab].map((kind) => `#/${lab}?v=1${kind}`));
  const all = [...kinds, ...presets.map(({ scenario }) => encodeLink(scenario))];
  return [...new Set([...all, ...keys.flatMap(({ links }) => links)])];
}
