/** @file Scenario files: what may be left out, and the sentence for what may not be in them. */
import { expect, test } from "vitest";
import { fitView } from "../../src/scenario/view";
import { catalog } from "../../src/labs/catalog";
import { tracking } from "../../src/labs/tracking/lab";
import type { TrackingLook } from "../../src/labs/tracking/look";
import { defaultScenario, encodeLink } from "../support/scenarios";
import { parseScenario } from "../support/scenarios";

test("params and view may be partial or missing", () => {
  expect(parseScenario({ v: 1, lab: "bounds" })).toEqual({ ok: true, scenario: defaultScenario("bounds") });
  const parsed = parseScenario({ v: 1, lab: "tracking", params: { steps: 400 }, view: { t: 7 } });
  expect(parsed.ok && encodeLink(parsed.scenario)).toBe("#/tracking?v=1&steps=400&t=7");
});

test("the notices that are printed with a scenario may stay beside it", () => {
  const notices = [{ key: "step", message: "step is 0." }];
  for (const list of [[], notices])
    expect(parseScenario({ v: 1, lab: "bounds", notices: list })).toEqual({
      ok: true,
      scenario: defaultScenario("bounds"),
    });
});

const refused: [json: string, sentence: string][] = [
  ["7", 'A scenario is an object like {"v": 1, "lab": "bounds"}, not 7.'],
  ["null", 'A scenario is an object like {"v": 1, "lab": "bounds"}, not null.'],
  ["[]", 'A scenario is an object like {"v": 1, "lab": "bounds"}, not [].'],
  ["{}", `lab is missing; add "lab": ${catalog.ids.map((id) => `"${id}"`).join(" or ")}.`],
  ['{"v":1,"lab":"sweep"}', `lab is "sweep"; it must be one of ${catalog.ids.join(", ")}.`],
  ['{"v":1,"lab":"__proto__"}', `lab is "__proto__"; it must be one of ${catalog.ids.join(", ")}.`],
  ['{"lab":"bounds"}', 'v is missing; add "v": 1.'],
  ['{"v":7,"lab":"bounds"}', "v is 7; this program reads scenarios of version 1."],
  [
    '{"v":1,"lab":"bounds","parms":{}}',
    '"parms" is not a key of a scenario; its keys are v, lab, params, view.',
  ],
  ['{"v":1,"lab":"bounds","notices":{}}', "notices is {}; it must be a list, or be left out."],
  ['{"v":1,"lab":"bounds","notices":null}', "notices is null; it must be a list, or be left out."],
  ['{"v":1,"lab":"bounds","params":{"q":[1]}}', "params.q is not a known key: remove it."],
  ['{"v":1,"lab":"bounds","params":{"__proto__":1}}', "params.__proto__ is not a known key: remove it."],
  ['{"v":1,"lab":"bounds","view":{"zoom":2}}', "view.zoom is not a known key: remove it."],
  [
    '{"v":1,"lab":"bounds","params":{"p":[0.5,0,0.5]}}',
    "params.p: entry 2 is 0; every entry must be at least 1e-300 (try 1e-12).",
  ],
  ['{"v":1,"lab":"bounds","params":{"p":[1]}}', "params.p: a belief needs at least two classes, got 1."],
  ['{"v":1,"lab":"bounds","params":{"p":[0.5,"a"]}}', 'params.p[1] is "a"; it must be a number.'],
  ['{"v":1,"lab":"bounds","params":{"step":0}}', "params.step is 0; it must be above 0."],
  [
    '{"v":1,"lab":"bounds","params":{"target":"centre"}}',
    'params.target is "centre"; it must be uniform or a list.',
  ],
  [
    '{"v":1,"lab":"bounds","params":{"target":[0.2,0.3,0.5]}}',
    "params.target: the target has 3 classes, the belief has 2.",
  ],
  ['{"v":1,"lab":"tracking","params":null}', "params is null; it must be an object."],
  ['{"v":1,"lab":"tracking","params":{"steps":1e30}}', "params.steps is 1e+30; it must be at most 1000000."],
  ['{"v":1,"lab":"tracking","params":{"steps":2.5}}', "params.steps is 2.5; it must be a whole number."],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"fixed","step":0.1},{"kind":"fixed","step":-0.2}]}}',
    "params.rules[1].step is -0.2; it must be above 0.",
  ],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"fixed"}]}}',
    "params.rules[0].step is missing; it must be a number.",
  ],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"certified","step":1}]}}',
    "params.rules[0].step is not a known key: remove it.",
  ],
  ['{"v":1,"lab":"tracking","params":{"rules":[]}}', "params.rules is []; it must not be empty."],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"magic"}]}}',
    'params.rules[0].kind is "magic"; it must be one of fixed, boundFraction, entropyAware, inverseSqrt, certified, fejer.',
  ],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"certified","label":""}]}}',
    'params.rules[0].label is ""; it must not be empty.',
  ],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"certified","label":" \\t\\u00a0"}]}}',
    'params.rules[0].label is " \\t\u00a0"; it must not be blank.',
  ],
  [
    '{"v":1,"lab":"tracking","params":{"target":{"kind":"shift","before":[0.5,0.5],"after":[0.5,0.5],"at":601}}}',
    "params.target.at: the shift at step 601 lies outside the run of 600 steps.",
  ],
  [
    '{"v":1,"lab":"tracking","params":{"target":{"kind":"stream","source":{"local":"abc"}}}}',
    'params.target.source.local is "abc"; it must be 64 hexadecimal digits in lower case (the sha256 of the data).',
  ],
  [
    '{"v":1,"lab":"stability","params":{"part":"maps"}}',
    'params.part is "maps"; it must be one of atlas, threshold, orbits, audit, pair.',
  ],
  [
    '{"v":1,"lab":"stability","params":{"axis":"both"}}',
    'params.axis is "both"; it must be one of target, start.',
  ],
  [
    '{"v":1,"lab":"stability","params":{"axis":"start","start":0.5}}',
    "params.start is not a known key: remove it.",
  ],
  ['{"v":1,"lab":"stability","params":{"width":5000}}', "params.width is 5000; it must be at most 2048."],
  [
    '{"v":1,"lab":"stability","params":{"x":[0.5,0.2]}}',
    "params.x: the range from 0.5 to 0.2 must run upwards.",
  ],
  ['{"v":1,"lab":"stability","params":{"x":[0.5]}}', "params.x is [0.5]; it must have at least 2 entries."],
  [
    '{"v":1,"lab":"stability","params":{"start":"left"}}',
    'params.start is "left"; it must be mirrored or a number.',
  ],
  [
    '{"v":1,"lab":"stability","params":{"part":"audit","classes":17}}',
    "params.classes is 17; it must be at most 16.",
  ],
  [
    '{"v":1,"lab":"stability","params":{"part":"pair","first":[0.2,0.3,0.5]}}',
    "params.first: first has 3 classes, the target has 2; all three need the same number.",
  ],
  [
    '{"v":1,"lab":"bounds","view":{"figure":"nofig"}}',
    'view.figure: there is no figure "nofig", only slice, triangle, mse.',
  ],
  [
    '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"certified"}]},"view":{"figure":"rule-2"}}',
    'view.figure: there is no figure "rule-2", only rule-1, steps, divergence, paths.',
  ],
  [
    '{"v":1,"lab":"stability","params":{"part":"orbits"},"view":{"figure":"atlas"}}',
    'view.figure: there is no figure "atlas", only orbits, cobweb.',
  ],
  ['{"v":1,"lab":"bounds","view":{"figure":7}}', "view.figure is 7; it must be a text."],
  ['{"v":1,"lab":"tracking","view":{"t":900}}', "view.t: step 900 lies outside the run of 600 steps."],
];

test.each(refused)("%s is refused in one sentence", (json, error) => {
  expect(parseScenario(JSON.parse(json))).toEqual({ ok: false, error });
});

test("a scenario is the same whatever −0 and half characters its file holds", () => {
  const parsed = parseScenario(
    JSON.parse(
      '{"v":1,"lab":"tracking","params":{"rules":[{"kind":"certified","label":"\\ud800"}]},"view":{"t":-0}}',
    ),
  );
  expect(parsed.ok && parsed.scenario.view.t).toBe(0);
  expect(parsed.ok && encodeLink(parsed.scenario)).toBe("#/tracking?v=1&rule=certified::%EF%BF%BD&t=0");
});

test("a pause or span that no longer fits a shorter run is left out of view and link", () => {
  const view: TrackingLook = { ...defaultScenario("tracking").view, t: 500, span: [100, 550] };
  const fit = (steps: number) => fitView(tracking.view, view, { ...tracking.defaults, steps });
  expect(fit(600)).toEqual(view);
  expect(fit(520)).toEqual({ ...view, span: null });
  expect(fit(400)).toEqual({ ...view, t: null, span: null });
  const short = defaultScenario("tracking");
  const scenario = { ...short, params: { ...short.params, steps: 400 }, view };
  expect(encodeLink(scenario)).toBe("#/tracking?v=1&steps=400");
});

test("a figure that goes with its rule or part is left out of the link", () => {
  const usual = defaultScenario("tracking");
  const [rule = { kind: "certified" as const }] = usual.params.rules;
  const scenario = { ...usual, view: { ...usual.view, figure: "rule-3" } };
  expect(encodeLink(scenario)).toBe("#/tracking?v=1&figure=rule-3");
  const one = { ...scenario, params: { ...usual.params, rules: [rule] } };
  expect(encodeLink(one)).toBe("#/tracking?v=1&rule=fixed:0.8:High");
});
