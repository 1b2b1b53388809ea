/** @file What training a language model runs, shows and says. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { WIKITEXT } from "../../../src/experiments/data/source";
import type { Texts } from "../../../src/experiments/data/texts";
import { drain } from "../../../src/experiments/drain";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";
import { catalog } from "../../../src/labs/catalog";
import { sentenceOf } from "../../../src/scenario/statement";
import { SET_UPS } from "../../../src/labs/training/language/fit";
import { fitted } from "../../../src/labs/training/language/fitted";
import { presets } from "../../../src/labs/training/language/presets";
import { languageProgram } from "../../../src/labs/training/language/python";
import { languageFindings, NOT_HERE } from "../../../src/labs/training/language/words";
import { training } from "../../../src/labs/training/lab";
import { parts } from "../../../src/labs/training/parts";
import { modelKind } from "../../../src/labs/training/run/language/kinds";
import { part } from "../../../src/labs/training/run/language/run";
import { textOf, tokenText } from "../../../src/labs/training/run/language/spell";
import type { LanguageParams } from "../../../src/labs/training/run/language/params";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { ofZod, schemaKit } from "../../../src/param/schemas";
import { once } from "../../support/once";
import { shipped } from "../../support/shippedFiles";

const usual = usualOfPart("language");
// The data that ships under this name.
const texts = shipped(WIKITEXT) as Texts;

/** The fastest kernel is in use. */
async function traceOf(own: Partial<LanguageParams>, { run } = part) {
  await training.experiment();
  const params = { ...usual, ...own };
  const tasks = part.plan(params, [texts]);
  return part.merge(params, [texts])(tasks.map((task) => drain(run(task))));
}

const tiny: Partial<LanguageParams> = {
  model: { layers: 1, width: 16, heads: 2, context: 16, vocabulary: "bytes" },
  batch: 4,
  steps: 12,
  warmup: 2,
  evaluate: { bytes: 256, every: 5 },
};

describe("presets", () => {
  const own = (id: string) => {
    const preset = presets.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`There is no preset ${id}.`);
    return traceOf(preset.params, once(part));
  };

  it("relaxation is a step: the same weights, to the last bit", async () => {
    const trace = await own("relaxation-is-a-step");
    const [one, other] = part.summarize(trace).methods;
    expect(one?.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(other?.digest).toBe(one?.digest);
    expect(languageFindings(trace).map(sentenceOf).join(" ")).toContain(
      "end with the same weights, to the last bit: Adam sees the product of λ and step alone",
    );
  });

  it("held by a copy: the second half brings a fifth of what it brings without, or less", async () => {
    const held = await own("held-by-a-copy");
    const free = await traceOf({ ...held.params, reference: null });
    const [gained, freely] = [held, free].map(({ runs }) => {
      const bits = runs[0]?.[0]?.course.bitsPerByte ?? new Float64Array();
      return (bits[4] ?? NaN) - (bits.at(-1) ?? NaN);
    });
    expect(freely).toBeGreaterThan(0.8);
    expect(gained).toBeLessThan((freely ?? NaN) / 5);
    expect(sentenceOf(languageFindings(held)[1] ?? { status: "observed", text: "" })).toMatch(
      /has left its copy from step 64 by KL 0\.\d+ nats per token/,
    );
  });
});

describe("a run", () => {
  it("is tested at its start, every so often and at its end; seeds start apart and read apart", async () => {
    const trace = await traceOf({ ...tiny, seeds: 2 });
    expect(trace.complete).toBe(true);
    const [[first, second] = []] = trace.runs;
    expect(Array.from(first?.course.t ?? [])).toEqual([0, 5, 10, 12]);
    expect(first?.digest).not.toBe(second?.digest);
    expect(first?.samples).toHaveLength(4);
    expect(first?.samples.every((text) => text.startsWith("The"))).toBe(true);
    expect(second?.samples).toEqual([]);
    const { bitsPerByte, bitsPerToken } = part.summarize(trace).methods[0] ?? {};
    expect(bitsPerByte).toEqual(bitsPerToken);
    // Seed by seed with the first; of that itself, and of one seed, there is nothing to say.
    const [one, other] = part.summarize(trace).methods;
    const apart = (other?.bitsPerByte.mean ?? NaN) - (one?.bitsPerByte.mean ?? NaN);
    expect([one?.againstFirst, other?.againstFirst?.mean]).toEqual([null, expect.closeTo(apart, 12)]);
    const alone = part.summarize(await traceOf({ ...tiny, seeds: 1 }));
    expect(alone.methods.map(({ againstFirst }) => againstFirst)).toEqual([null, null]);
    expect(bitsPerByte?.low).toBeLessThan(bitsPerByte?.high ?? 0);
  });

  it("says what its belief would let a step be", async () => {
    const trace = await traceOf({ ...tiny, seeds: 1 });
    const { course, next } = trace.runs[0]?.[0] ?? {};
    expect(part.summarize(trace).next).toEqual({
      rank: next?.rank,
      share: next?.share,
      bound: course?.bound.at(-1),
    });
    expect(next?.share).toBe(course?.certified.at(-1));
    const bound = (2 * (next?.least ?? NaN) ** 2) / (next?.most ?? NaN);
    expect((course?.bound.at(-1) ?? NaN) / bound).toBeCloseTo(1, 6);
    expect(next?.likeliest.map(({ share }) => share)).toEqual(
      next?.likeliest.map(({ share }) => share).toSorted((a, b) => b - a),
    );
    expect(next?.token).toHaveLength(1);
    expect(next?.before).toContain("Robert");
  });

  it("reads pairs of bytes, and then bits per token are more than bits per byte", async () => {
    const few: Texts = { ...texts, learnt: texts.learnt.subarray(0, 20_000) };
    const params: LanguageParams = {
      ...usual,
      ...tiny,
      model: { ...usual.model, vocabulary: 512 },
      steps: 2,
      seeds: 1,
    };
    const [, task] = part.plan(params, [few]);
    if (task === undefined) throw new Error("There is no task.");
    const result = drain(part.run(task));
    if (result.work === "count") throw new Error("It counted.");
    expect(result.tokens).toBe(512);
    expect(result.course.bitsPerToken[0]).toBeGreaterThan(1.8 * (result.course.bitsPerByte[0] ?? NaN));
    expect(result.course.bitsPerToken[0]).toBeCloseTo(9, 0);
  });

  it("tells a difference of λ from chance only where it is one", async () => {
    const said = languageFindings(await traceOf({ ...tiny, seeds: 2 })).map(sentenceOf);
    expect(said[2]).toMatch(
      /^Observed: λ 1 or 3 against λ = 1, paired over 2 seeds: −?[\d.]+ \[−?[\d.]+, −?[\d.]+\] bits per byte \(95 %\): (no difference|better|worse)/,
    );
    const alone = languageFindings(await traceOf({ ...tiny, seeds: 1 })).map(sentenceOf);
    expect(alone.join(" ")).toContain("one seed cannot tell an effect of λ from chance");
    expect(NOT_HERE).toContain("distilGPT-2");
  });

  it("stops where the loss is no number any more, and says at which step", async () => {
    const trace = await traceOf({
      ...tiny,
      methods: [{ kind: "adam", step: 1e9, relaxation: 1e6 }],
      seeds: 1,
    });
    const [method] = part.summarize(trace).methods;
    expect(trace.complete).toBe(true);
    expect(method?.leftAt).toBeGreaterThan(0);
    expect(sentenceOf(languageFindings(trace)[0] ?? { status: "observed", text: "" })).toContain(
      `after step ${method?.leftAt} the loss is no number any more`,
    );
  });

  it("has a line of CSV for every test, and a file for its end", () => {
    const [head, ...lines] = part.rows({ ...usual, ...tiny, seeds: 1, methods: usual.methods.slice(0, 1) }, [
      texts,
    ]);
    expect(head).toBe("method,seed,t,bitsPerByte,bitsPerToken,certified,bound,divergenceReference");
    expect(lines.map((line) => line.split(",", 3).join())).toEqual(["0,0,0", "0,0,5", "0,0,10", "0,0,12"]);
  });

  it("can be cancelled before and after each sequence, each piece that it reads, each token that it writes", () => {
    const [, task] = part.plan({ ...usual, ...tiny, seeds: 1 }, [texts]);
    if (task === undefined) throw new Error("There is no task.");
    const told = [...part.run(task)].map(({ done, total }) => done / total);
    // 12 steps of 4 sequences; 4 tests of 256 bytes in pieces of 16, and 64 tokens.
    expect(told).toHaveLength(2 * 12 * 4 + 4 * (16 + 64));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeCloseTo(1, 1);
  });
});

describe("a run that goes on", () => {
  const coin = { kind: "twoPoint", values: [1, 3], probability: 0.5 } as const;
  const ways: readonly Partial<LanguageParams>[] = [
    {},
    { methods: [{ kind: "adam", step: 0.01, relaxation: { ...coin, values: [...coin.values] } }] },
    { reference: { weight: 2 } },
  ];

  it.each(ways)("ends with the bits of an unbroken one, wherever it was paused: %o", async (way) => {
    await training.experiment();
    const own = { ...usual, ...tiny, methods: usual.methods.slice(0, 1), ...way, seeds: 1 };
    const [, task] = part.plan(own, [texts]);
    const { extend } = part;
    if (task === undefined || extend === undefined) throw new Error("There is nothing to go on from.");
    const whole = drain(part.run(task));
    // Within a test, within a step, before and after the copy is frozen.
    for (const pause of [90, 125, 216, 222, 300]) {
      const run = part.run(task);
      let paused = run.next();
      for (let k = 1; k < pause; k++) paused = run.next();
      if (paused.done === true) throw new Error("It was over.");
      const snapshot = structuredClone(paused.value.snapshot());
      expect(extend.reached?.(snapshot)).toBe("done" in snapshot ? snapshot.done : null);
      expect(drain(extend.run(task, snapshot))).toEqual(whole);
    }
  });

  it("becomes longer from a shorter one, without its last test where the longer has none there", async () => {
    await training.experiment();
    const [short, long] = [7, 12].map(
      (steps) => part.plan({ ...usual, ...tiny, steps, seeds: 1 }, [texts])[1],
    );
    if (short === undefined || long === undefined) throw new Error("There is no task.");
    expect(part.reuse?.(short)).toBe(part.reuse?.(long));
    const extended = part.extend?.run(long, drain(part.run(short)));
    expect(extended && drain(extended)).toEqual(drain(part.run(long)));
    const held = (steps: number) =>
      part.plan({ ...usual, ...tiny, steps, reference: { weight: 1 } }, [texts])[1] ?? short;
    expect(part.reuse?.(held(7))).not.toBe(part.reuse?.(held(12)));
  });
});

describe("params", () => {
  const through = (own: Partial<LanguageParams>) => {
    const params: LanguageParams = { ...usual, ...own };
    const { scenario } = decodeIn(training, "#/training?v=1&part=language", catalog);
    const link = encodeLink(training, { ...scenario, params });
    return { link, params, read: decodeIn(training, link, catalog) };
  };

  it("are spelt in links and files", () => {
    for (const { own } of SET_UPS) {
      const { link, params, read } = through({ ...own, reference: { weight: 0.5 } });
      expect(read.notices).toEqual([]);
      expect(read.scenario.params).toEqual(params);
      expect(link.length).toBeLessThan(250);
      expect(ofZod(training.schema(schemaKit)).parse(params)).toEqual(params);
    }
  });

  it("fit each other, or say what would", () => {
    const { model } = usual;
    const problem = (own: Partial<LanguageParams["model"]>) => {
      const checked = modelKind.check({ ...model, ...own });
      return checked.ok ? null : checked.problem.message;
    };
    expect(problem({ width: 30 })).toBe("width 30 is no multiple of 8, four times the 2 heads; 24 is");
    expect(problem({ context: 34 })).toBe("context 34 is no multiple of 4; 32 is");
    expect(fitted({ ...model, heads: 8, width: 40, context: 21 })).toMatchObject({ width: 32, context: 20 });
    const residual = [{ kind: "adam", step: 0.01, relaxation: { kind: "residual", gain: 1 } }] as const;
    expect(parts.language.clash?.({ ...usual, methods: [...residual] })?.message).toContain(
      "the law residual of λ looks at residuals",
    );
    expect(parts.language.clash?.({ ...usual, steps: 100_000, batch: 64, seeds: 16 })?.message).toContain(
      "at most 1000000000 are read",
    );
  });
});

const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
it.runIf(hasNumPy)("is learnt as well by the NumPy program, which draws its own numbers", async () => {
  const params = { ...usual, ...tiny, methods: usual.methods.slice(0, 1), seeds: 1, steps: 24 };
  const program = languageProgram(params, "test");
  const { stdout } = spawnSync("python3", ["-c", program, "public/data/wikitext-2"], { encoding: "utf8" });
  const printed = Array.from(stdout.matchAll(/[\d.]+$/gm), ([value]) => Number(value));
  const { counted, runs } = await traceOf(params);
  const { unigram, bigram } = counted?.baseline ?? { unigram: NaN, bigram: NaN };
  const ours = [unigram, bigram, 1, ...(runs[0]?.[0]?.course.bitsPerByte ?? [])];
  expect(printed).toHaveLength(ours.length);
  for (const [k, bits] of ours.entries())
    expect(Math.abs((printed[k] ?? NaN) - bits)).toBeLessThan(k < 3 ? 1e-4 : 0.35);
});

it("bytes are text where they are UTF-8, and seen where they are pointed at", () => {
  const bytes = [
    0x41, 0xc3, 0xa9, 0xff, 0xe2, 0x82, 0xac, 0xe2, 0x82, 0x20, 0x0a, 0xf0, 0x9f, 0x98, 0x80, 0x07,
  ];
  expect(textOf(bytes)).toBe("Aé\ufffd€\ufffd\ufffd \n😀\ufffd");
  expect(tokenText([0x20, 0x74, 0x68, 0x0a, 0xe2])).toBe("·th\\n\\xE2");
});
