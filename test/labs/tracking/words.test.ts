import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/experiments/types";
import { highlights } from "../../../src/labs/tracking/words/highlight";
import { divergenceWords, pathsWords, stepsWords } from "../../../src/labs/tracking/words/captions";
import { formatNumber } from "../../../src/ui/number";
import { digitsApart } from "../../../src/labs/shared/digitsApart";
import { formatFactor } from "../../../src/labs/shared/factor";
import { story } from "../../../src/labs/tracking/words/intro";
import { named } from "../../../src/labs/tracking/words/name";
import { outcomeWords } from "../../../src/labs/tracking/words/outcome";
import { thinnedWords } from "../../../src/labs/tracking/words/thinned";
import { announcement } from "../../../src/labs/tracking/outcome/Announcer";
import { barMarks } from "../../../src/labs/tracking/playback/marks";
import { ruleStyles } from "../../../src/labs/tracking/ruleStyles";
import { spokenWords } from "../../../src/ui/spokenWords";
import { writtenWords } from "../../../src/ui/writtenWords";
import { runTracking, tracking } from "../../support/drive";

const run = (params: object, dataset: Dataset | null = null) => runTracking(tracking(params), dataset);
const words = (trace: ReturnType<typeof run>, index = 0) => {
  const rule = trace.rules[index];
  if (!rule) throw new Error(`There is no rule ${index}.`);
  return outcomeWords(trace, rule);
};
const end = ({ rules }: ReturnType<typeof run>) => rules[0]?.summary.end?.kind;
const plain = (text: string) => writtenWords(text);

describe("captions and outcomes of the default run", () => {
  const trace = run({});

  it("tells that High follows, then collapses", () => {
    expect(words(trace).caption).toBe(
      "Follows, then collapses on a face at step 303; from there on it bounces between faces.",
    );
    expect(words(trace).short).toBe("collapsed at step 303");
  });

  it("is honest about rules that end just outside the tolerance", () => {
    expect(plain(words(trace, 1).caption)).toBe(
      "Follows both targets, back in 188 steps; still approaching: max|p − q| = 0.0014 at the end.",
    );
    expect(words(trace, 2).short).toBe("followed, back in 132 steps; still approaching");
  });

  it("names the step and the factor over the bound", () => {
    const [first] = highlights(trace);
    expect(first).toMatchObject({ rule: 0, wrong: true });
    expect(plain(first?.title ?? "")).toBe("Step 303: High reached a face.");
    expect(first?.text).toBe(
      "η = 0.8 was 28 × the bound when the target moved (step 300); it first exceeded the bound at step 0 (1.2 ×).",
    );
  });

  it("counts in the story who never comes back", () => {
    expect(story(trace.params, trace)).toContain("At step 300 it jumps. One of them never comes back.");
  });

  it("says in the captions of the shared panels who exceeds the bound", () => {
    expect(plain(stepsWords(trace).caption)).toContain("High exceeds it from step 0 on");
    expect(plain(divergenceWords(trace).caption)).toContain("At the end High: 21, Low: 1.1 × 10⁻⁵");
    expect(plain(pathsWords(trace, 0).caption)).toContain("Dotted: High after reaching a face");
  });

  it("announces collapse first, then everyone", () => {
    expect(announcement(trace)).toMatch(/^Step 303: High reached a face\..*Low: followed, back in 188 steps/);
  });
});

describe("runs that do not converge", () => {
  it("calls the deadlock at the centre what it is", () => {
    const trace = run({ rules: [{ kind: "entropyAware", barrierCap: 0 }] });
    expect(end(trace)).toBe("deadlock");
    expect(words(trace).caption).toContain("exactly at the centre the brake is total");
  });

  it("detects a cycle of two beliefs", () => {
    const trace = run({
      target: { kind: "shift", before: [0.9, 0.1], after: [0.9, 0.1], at: 10 },
      update: "projected",
      rules: [{ kind: "fixed", step: 0.4 }],
    });
    expect(end(trace)).toBe("cycle");
    expect(words(trace).caption).toMatch(/^Never settles: it cycles between two beliefs 0\.\d+ apart\.$/);
  });

  it("gives a cycle no digits that change with the next rounds", () => {
    const told = (steps: number) => {
      const trace = run({
        target: { kind: "shift", before: [0.9, 0.1], after: [0.9, 0.1], at: 1 },
        update: "projected",
        rules: [{ kind: "fixed", step: 0.37 }],
        steps,
      });
      return /between two beliefs (0\.\d+) apart/.exec(words(trace).caption)?.[1];
    };
    const lengths = Array.from({ length: 60 }, (_, i) => 14 + i);
    const early = lengths.flatMap((steps) => told(steps) ?? []);
    expect(early.length).toBeGreaterThan(10);
    for (const number of early) expect(Number(told(2000)).toFixed(number.length - 2)).toBe(number);
  });

  it("says of a moving target that the belief trails it", () => {
    const trace = run({
      target: { kind: "drift", from: [0.7, 0.3], to: [0.3, 0.7], start: 0, end: 100 },
      steps: 100,
      rules: [{ kind: "fixed", step: 0.05 }],
    });
    expect(end(trace)).toBe("trailing");
    expect(words(trace).short).toBe("trails a moving target");
  });

  it("says where a run stands that is not finished", () => {
    const trace = run({});
    const [rule] = trace.rules;
    const part = rule && outcomeWords(trace, { ...rule, computed: 120 });
    expect(part?.caption).toBe("Computed up to step 120.");
  });
});

describe("runs in which nothing goes wrong", () => {
  it("tells apart: exceeded the bound unharmed, or never exceeded it", () => {
    const lucky = run({ rules: [{ kind: "fixed", step: 0.5, label: "Half" }] });
    expect(highlights(lucky)).toHaveLength(1);
    const [half] = highlights(lucky);
    expect(half?.wrong).toBe(false);
    expect(plain(half?.title ?? "")).toBe("Half exceeded the bound and reached no face.");
    expect(half?.status).toBe("observed");
    expect(half?.text).toMatch(/^first at step \d+ \(\d[\d.]* ×\), at worst 33 ×\./);
    const careful = run({ rules: [{ kind: "fixed", step: 0.02, label: "Low" }] });
    expect(plain(highlights(careful)[0]?.title ?? "")).toBe("Low stayed below the bound.");
  });

  it("does not say that no face was reached when one was", () => {
    const trace = run({
      target: { kind: "shift", before: [0.7, 0.3], after: [0.9995, 0.0005], at: 300 },
      floor: 0.001,
      rules: [{ kind: "certified" }, { kind: "fixed", step: 0.5 }],
    });
    expect(trace.rules.map((rule) => rule?.summary.outcome)).toEqual(["converged", "converged"]);
    expect(plain(highlights(trace)[0]?.title ?? "")).toBe(
      "Certified and η = 0.5 exceeded the bound and did not collapse.",
    );
  });

  it("speaks of no jump where nothing jumps", () => {
    const still = { kind: "shift", before: [0.9, 0.1], after: [0.9, 0.1], at: 0 };
    const trace = run({ target: still, steps: 100, rules: [{ kind: "fixed", step: 0.5 }] });
    expect(story(trace.params, trace)).toContain("chases a target. It stays where it is.");
    expect(words(trace).caption).toMatch(/^Settles on the target at step \d+\.$/);
  });

  it("speaks of a moving target only where it moves at the end", () => {
    const rules = [{ kind: "fixed", step: 0.02 }];
    const jump = { kind: "shift", before: [0.9, 0.1], after: [0.3, 0.7] };
    for (const at of [1, 4, 5])
      expect(end(run({ target: { ...jump, at }, steps: 5, rules }))).not.toBe("trailing");
    const drift = { kind: "drift", from: [0.9, 0.1], to: [0.3, 0.7], start: 1 };
    expect(end(run({ target: { ...drift, end: 20 }, steps: 20, rules }))).toBe("trailing");
    expect(end(run({ target: { ...drift, end: 15 }, steps: 20, rules }))).not.toBe("trailing");
  });

  it("reminds that the proofs are for the mirror step", () => {
    const trace = run({
      target: { kind: "shift", before: [0.3, 0.7], after: [0.9, 0.1], at: 300 },
      update: "projected",
      rules: [{ kind: "certified" }],
    });
    expect(highlights(trace)[0]?.text).toContain("proved for the entropy mirror step only");
  });
});

describe("names in words", () => {
  const odd = ["Run #1", "x^2_y{a}*b*", "my_averagely_long_name", "1 \u202e 2", "a\u2068b\u2069c"];

  it("stand between isolates, unchanged but for isolates of their own", () => {
    for (const label of odd) expect(spokenWords(named(label))).toBe(label.replace(/[\u2068\u2069]/g, ""));
    expect(named("0.9 × η_max")).toBe("\u20680.9 × \u2069η_max");
    expect(named("")).toBe("");
  });

  it("are in every sentence as they were given", () => {
    for (const label of odd) {
      const trace = run({ rules: [{ kind: "fixed", step: 0.8, label }] });
      for (const text of [
        highlights(trace)[0]?.title ?? "",
        stepsWords(trace).caption,
        divergenceWords(trace).caption,
        pathsWords(trace, 0).caption,
      ])
        expect(text).toContain(named(label));
    }
  });
});

describe("a run that is not complete", () => {
  it("speaks of what is known so far, not of the end", () => {
    const trace = { ...run({}), complete: false };
    expect(plain(divergenceWords(trace).caption)).toContain("So far High: 21");
  });
});

describe("numbers in words", () => {
  it("never writes a factor as Infinity, however small the bound", () => {
    expect([Number.MAX_VALUE, 1e300, 4.26e7, 1e7 - 1].map(formatFactor)).toEqual([
      "1.8 × 10³⁰⁸",
      "1 × 10³⁰⁰",
      "4.3 × 10⁷",
      "10\u202f000\u202f000",
    ]);
  });

  it("gives factors two digits", () => {
    expect([0.684, 1.2, 9.96, 28.03, 4321, 272798].map(formatFactor)).toEqual([
      "0.68",
      "1.2",
      "10",
      "28",
      "4\u202f300",
      "270\u202f000",
    ]);
  });

  it("never lets an exceeded bound read as kept", () => {
    expect([1, 1.004, 0.9991, 1.00001, 1 + 2 ** -52].map(formatFactor)).toEqual([
      "1.0",
      "1.004",
      "0.999",
      "1.00001",
      "just over 1",
    ]);
  });

  it("takes as many digits as tell a number from another", () => {
    const pairs = [
      [2, 1],
      [1.004, 1],
      [0.99996, 1],
      [1 + 2 ** -52, 1],
      [1, 1],
    ] as const;
    expect(pairs.map(([one, other]) => formatNumber(one, digitsApart(one, other)))).toEqual([
      "2",
      "1.004",
      "0.99996",
      "1.0000000000000002",
      "1",
    ]);
  });

  it("says what a thinned picture leaves out", () => {
    const trace = run({ steps: 400 });
    expect(thinnedWords(trace)).toBeNull();
    const rules = trace.rules.map((rule) => rule && { ...rule, bucket: 256 });
    expect(thinnedWords({ rules })).toContain("Of every 256 steps");
  });
});

describe("a run in another geometry", () => {
  const rules = [
    { kind: "fixed", step: 1.5, label: "1.5" },
    { kind: "certified" },
    { kind: "fejer", fraction: 0.5 },
  ];
  const trace = run({
    update: "burg",
    steps: 20,
    target: { kind: "shift", before: [0.7, 0.2, 0.1], after: [0.1, 0.2, 0.7], at: 10 },
    rules,
  });

  it("says whose the bound is wherever it is named", () => {
    expect(story(trace.params, trace)).toContain("chase the same target by Burg steps.");
    expect(plain(stepsWords(trace).caption)).toContain(
      "η_max(p) along each path, the paper's bound: about the entropy mirror step, not the Burg step.",
    );
    expect(divergenceWords(trace).caption).toMatch(
      /^D_KL\(target ‖ belief\), not the divergence of this geometry\./,
    );
    const marks = barMarks(trace, ruleStyles(trace.params.rules));
    expect(marks.map(({ words: said }) => said)).toContain(
      "1.5 first exceeds the entropy step's bound at step 0",
    );
  });

  it("tells what is proved of its own step, and that the certificate is not", () => {
    const [proved, survived] = highlights(trace);
    expect(proved).toMatchObject({ status: "proved", wrong: false });
    expect(plain(proved?.title ?? "")).toBe("1.5 and Certified never stepped beyond 4.");
    expect(plain(survived?.title ?? "")).toMatch(/exceeded the entropy step's bound and reached no face\.$/);
    expect(survived?.text).not.toContain("is not the threshold");
    expect(survived?.text).toContain(
      "The paper's bound is about the entropy mirror step, not about the Burg step.",
    );
    expect(survived?.text).toContain("The certified step is proved for the entropy mirror step only.");
    expect(survived?.text).toContain("exact for the divergence of this geometry, not for D_KL.");
  });

  it("says nothing of another bound where the geometry is the entropy", () => {
    const same = { ...trace, params: { ...trace.params, update: { kind: "tsallis" as const, q: 1 } } };
    expect(stepsWords(same).caption).not.toContain("not the");
    expect(
      highlights(same)
        .map(({ text }) => text)
        .join(" "),
    ).not.toContain("is about");
  });
});
