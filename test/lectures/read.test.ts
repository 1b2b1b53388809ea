/** @file What a lecture's file may be, and in which words everything else is refused. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/labs/catalog";
import { missingIn } from "../../src/lectures/missing";
import { readWords } from "../../src/lectures/markdown";
import { readLecture, readLectureText } from "../../src/lectures/read";
import { fillFormula, readValue, sayValue } from "../../src/lectures/values";
import { looking } from "../support/facts";

const small = readFileSync(new URL("../fixtures/lectures/small.json", import.meta.url), "utf8");

type Json = Record<string, unknown>;
/** The small lecture, of whose first step some keys are others. */
const withStep = (patch: Json): unknown => {
  const json = JSON.parse(small) as Json & { steps: Json[] };
  return { ...json, steps: json.steps.map((step, i) => (i === 0 ? { ...step, ...patch } : step)) };
};
const problemsOf = async (json: unknown): Promise<readonly string[]> => {
  const read = await readLecture(json, catalog);
  return read.ok ? [] : read.problems;
};

test("a good lecture is read: its figures are links, and its runs say all that it asks for", async () => {
  const read = await readLectureText(small, catalog);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const [first, second] = read.lecture.steps;
  expect(first?.controls).toEqual(["step"]);
  expect(second?.figures).toEqual(["#/tracking?v=1&figure=divergence", "#/tracking?v=1&figure=paths"]);
  expect(second).toMatchObject({ runs: {}, controls: [], notes: "" });
  expect(await missingIn(read.lecture, looking)).toEqual([]);
  expect(await readLecture(read.lecture, catalog)).toEqual(read);
});

test("what its runs do not say is named", async () => {
  const read = await readLecture(
    withStep({
      words: "{{etaMx}} {{centre:p.7}} {{shift:rules.0.recoveredIn}}",
      runs: { centre: "#/bounds?v=1", shift: "#/tracking?v=1&steps=400" },
    }),
    catalog,
  );
  if (!read.ok) throw new Error(read.problems.join("\n"));
  expect(await missingIn(read.lecture, looking)).toEqual([
    expect.stringMatching(/^steps\[0\]\.words \(step the-bound\) takes "\{\{etaMx\}\}"; there are .*etaMax/),
    expect.stringContaining('takes "{{centre:p.7}}"; there are 0, 1.'),
    expect.stringContaining("it is null there: add |or"),
  ]);
});

const AXIS = { from: 0, to: 1, axis: "x" };
const CURVE = {
  kind: "curve",
  ask: "?",
  truth: "table.bound",
  over: "table.x",
  answer: "{{off}}",
  x: AXIS,
  y: AXIS,
};
const on = (figure: string, rest: Json) => ({ ...CURVE, figure: `#/bounds?v=1&figure=${figure}`, ...rest });

test.each<readonly [string, Json, readonly string[]]>([
  ["a curve on its figure", on("slice", {}), []],
  [
    "a curve without places",
    on("slice", { over: "table.y" }),
    ["has 679 heights, and table.y has no places"],
  ],
  ["a curve that is a number", on("slice", { truth: "etaMax" }), ["it must be a list of heights"]],
  ["a curve on a triangle", on("triangle", {}), ["it has no two axes to put a guess at"]],
  [
    "what a curve does not have",
    on("slice", { answer: "{{guess}} {{off}}" }),
    ['takes "{{guess}}"; there are'],
  ],
  [
    "a belief of two classes on the triangle",
    {
      kind: "point",
      ask: "?",
      truth: "p",
      answer: "{{misplaced}}",
      on: "triangle",
      figure: "#/bounds?v=1&figure=triangle",
    },
    ["is [0.32,0.68] there; it must be a belief: 3 shares of sum 1"],
  ],
  [
    "a cell of a grid",
    {
      kind: "point",
      ask: "?",
      truth: "asked:overestimates.worstCell",
      answer: "{{off}}",
      on: "grid",
      figure: "#/search?v=1&weight=2&figure=map",
    },
    [],
  ],
  [
    "a cell of a world",
    {
      kind: "point",
      ask: "?",
      truth: "asked:furthest.cell",
      answer: "{{off}}",
      on: "grid",
      figure: "#/training?v=1&part=control&iterations=9&figure=grid",
    },
    [],
  ],
  [
    "a belief on bars, which say why not",
    {
      kind: "point",
      ask: "?",
      truth: "p",
      answer: "{{off}}",
      on: "slice",
      figure: "#/stability?v=1&part=pair&figure=pair",
    },
    ["it has no two axes to put a guess at, for its bars stand over classes, not over an axis"],
  ],
  [
    "options of which none is true",
    {
      kind: "choice",
      ask: "?",
      truth: "verdict",
      answer: "!",
      options: [
        { words: "a", is: true },
        { words: "b", is: "no" },
      ],
    },
    ['is "beyond the bound" there; it must be what one of the options is: true, "no"'],
  ],
])("%s is compared with what runs and figures have", async (_, question, words) => {
  const read = await readLecture(withStep({ question }), catalog);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const missing = (await missingIn(read.lecture, looking)).filter((problem) => problem.includes("question"));
  expect(missing).toEqual(words.map((sentence) => expect.stringContaining(sentence)));
});

describe("refuses", () => {
  test.each<readonly [string, Json, string]>([
    [
      "a script",
      { words: "Look <script>alert(1)</script>" },
      'words (step the-bound) holds HTML, "<script>"',
    ],
    ["a handler", { words: '<img src=x onerror="alert(1)">' }, "holds HTML"],
    ["HTML in a block", { notes: "<div onclick=f()>\n\nx\n\n</div>" }, "notes (step the-bound) holds HTML"],
    ["a javascript: link", { words: "[x](javascript:alert(1))" }, 'links to "javascript:alert(1)"'],
    ["one in disguise", { words: "[x](JaVaScRiPt&colon;alert(1))" }, "links to"],
    ["an autolink to elsewhere", { words: "<data:text/html,x>" }, 'links to "data:text/html,x"'],
    ["a link without encryption", { words: "[x](http://a.b)" }, "links begin with https:// or #/"],
    ["a relative link", { words: "[x](//a.b)" }, "links begin with"],
    ["a picture", { words: "![x](https://a.b/c.png)" }, "holds a picture"],
    ["a heading", { words: "# Big" }, "holds a heading"],
    [
      "a formula that reaches out",
      { words: String.raw`$\href{javascript:x}{y}$` },
      "a formula that cannot be set",
    ],
    ["a formula that cannot be read", { words: String.raw`$\frac{1$` }, "a formula that cannot be set"],
    ["a formula without end", { words: String.raw`$\def\a{\a\a}\a$` }, "a formula that cannot be set"],
    ["a huge formula", { words: `$${"x+".repeat(400)}x$` }, "a formula of 801 characters"],
    ["many formulas", { words: "$x$ ".repeat(61) }, "has 61 formulas; at most 60"],
    ["deep Markdown", { words: `${"> ".repeat(20)}x` }, "is nested more than 8 deep"],
    ["very deep Markdown", { words: ">".repeat(3999) }, "is nested more than 8 deep"],
    ["long words", { words: "x".repeat(4001) }, "steps[0].words is"],
    ["an unknown key", { onclick: "x" }, "steps[0].onclick is not a known key: remove it."],
    ["a name with spaces", { id: "The bound" }, "steps[0].id: must be small letters"],
    [
      "a name twice",
      { id: "the-shift" },
      'steps[1].id (step the-shift) is "the-shift", which an earlier step has.',
    ],
    [
      "a figure elsewhere",
      { figures: ["https://a.b/#/bounds?figure=slice"] },
      "a figure is a link that begins with #/",
    ],
    [
      "no figure",
      { figures: ["#/bounds?v=1"] },
      "names no figure: add &figure= and one of slice, triangle, mse.",
    ],
    [
      "an unknown figure",
      { figures: ["#/bounds?v=1&figure=x"] },
      "steps[0].figures[0] (step the-bound) figure cannot be used",
    ],
    ["an unknown lab", { figures: ["#/moon?v=1&figure=x"] }, 'There is no lab "moon"'],
    [
      "a bad scenario",
      { figures: [{ v: 1, lab: "bounds", params: { step: -1 }, view: { figure: "slice" } }] },
      "params.step is -1",
    ],
    ["three figures", { figures: ["#/a", "#/b", "#/c"] }, "it must have at most 2 entries"],
    ["an unknown control", { controls: ["onclick"] }, 'names the control "onclick"; its figures have p, '],
    ["an unknown run", { words: "{{low:etaMax}}" }, 'out of the run "low"; the step\'s runs are centre'],
    ["an unknown format", { words: "{{etaMax|bold}}" }, 'not "bold"'],
    [
      "no axis",
      {
        question: {
          kind: "number",
          ask: "?",
          truth: "etaMax",
          answer: "!",
          from: 1,
          to: 1,
          scale: "log",
          axis: "x",
        },
      },
      "question.to (step the-bound) is 1; it must be above 1",
    ],
    [
      "a curve with nothing to draw it on",
      { figures: [], words: "Draw it.", controls: [], question: { ...CURVE, truth: "centre:table.bound" } },
      "question.figure (step the-bound) is not there: what is put on a figure needs one",
    ],
    [
      "a curve that is to be said",
      { question: { ...CURVE, answer: "{{nothing:guess}} {{guess}}" } },
      'question.answer (step the-bound) takes "{{nothing:guess}}" out of the run "nothing"',
    ],
    [
      "the name of the question's own run for another",
      {
        question: { ...CURVE, figure: "#/bounds?v=1&figure=slice" },
        runs: { centre: "#/bounds?v=1", asked: "#/bounds?v=1" },
      },
      "runs.asked (step the-bound) has the name of the run of the question's figure",
    ],
    [
      "a question on no figure of its link",
      { question: { ...CURVE, figure: "#/bounds?v=1" } },
      "question.figure (step the-bound) names no figure",
    ],
    ["a question of no kind", { question: { kind: "essay" } }, "must be one of number, choice, point, curve"],
  ])("%s", async (_, patch, words) => {
    const problems = await problemsOf(withStep(patch));
    expect(problems.join("\n")).toContain(words);
  });

  test("everything at once, each with its step and key", async () => {
    const problems = await problemsOf(withStep({ words: "<b>", notes: "# x", controls: ["zz"] }));
    expect(problems).toHaveLength(3);
    expect(await problemsOf({ v: 2, steps: [{}] })).toHaveLength(8);
  });

  test("huge and deeply nested files", async () => {
    const deep = `${"[".repeat(190_000)}"[" ${"]".repeat(190_000)}`;
    for (const text of [`"${"x".repeat(500_000)}"`, deep, `{"v":1,"steps":${deep}}`, "{", ""]) {
      const read = await readLectureText(text, catalog);
      expect(read.ok ? [] : read.problems).not.toHaveLength(0);
    }
  });
});

test("words become plain values: no HTML, formulas with what is said of them, numbers", () => {
  const text = String.raw`A *slanted* $p_i*q_i*r$[p times q] \$5, $x$ [a](#/b) ${"`$x$`"} {{a.b|2|or none}}

$$\eta = {{etaMax}}$$[eta]`;
  const { blocks, problems } = readWords(text);
  expect(problems).toEqual([]);
  const formula = (tex: string, spoken: string | null, display = false) => ({
    type: "formula",
    tex,
    spoken,
    display,
  });
  const plain = (words: string) => ({ type: "text", text: words });
  expect(blocks).toEqual([
    {
      type: "paragraph",
      children: [
        plain("A "),
        { type: "emphasis", children: [plain("slanted")] },
        plain(" "),
        formula("p_i*q_i*r", "p times q"),
        plain(" $5, "),
        formula("x", null),
        plain(" "),
        { type: "link", href: "#/b", children: [plain("a")] },
        plain(" "),
        { type: "code", text: "$x$" },
        plain(" "),
        {
          type: "value",
          value: {
            run: null,
            path: ["a", "b"],
            format: { digits: 2, percent: false, otherwise: "none" },
            text: "{{a.b|2|or none}}",
          },
        },
      ],
    },
    { type: "paragraph", children: [formula(String.raw`\eta = {{etaMax}}`, "eta", true)] },
  ]);
});

test("numbers stand in sentences and in formulas as people write them", () => {
  const say = (value: unknown, text = "{{x}}") => sayValue(value, readValue(text).format);
  expect([0.0002857, 7.18e-6, Infinity, 5, true, [0.7, 0.3], "collapsed", null].map((x) => say(x))).toEqual([
    "0.000286",
    "7.18 × 10⁻⁶",
    "∞",
    "5",
    "yes",
    "(0.7, 0.3)",
    "collapsed",
    null,
  ]);
  expect(say(0.125, "{{x|2|percent}}")).toBe("13\u00a0%");
  expect(say(null, "{{x|or never}}")).toBe("never");
  const fill = (value: unknown) => fillFormula("a = {{x|2}}", () => value);
  expect([7.18e-6, -0.5, "Infinity", "a_b", null].map(fill)).toEqual([
    String.raw`a = 7.2 \times 10^{-6}`,
    "a = -0.5",
    String.raw`a = \infty `,
    String.raw`a = \text{a b}`,
    null,
  ]);
});
