/** @file Weights of language models out and in: to the bit, into the link by name alone, refused in a sentence. */
import { describe, expect, it } from "vitest";
import { writeTensors, type Tensors } from "../../../src/experiments/data/tensors";
import { WIKITEXT } from "../../../src/experiments/data/source";
import type { Texts } from "../../../src/experiments/data/texts";
import { drain } from "../../../src/experiments/drain";
import { tensorPlaces } from "../../../src/core/training/language/tensors";
import { weightCount } from "../../../src/core/training/language/shape";
import { catalog } from "../../../src/labs/catalog";
import { sentenceOf } from "../../../src/scenario/statement";
import { training } from "../../../src/labs/training/lab";
import { languageFindings } from "../../../src/labs/training/language/words";
import { shapeOf } from "../../../src/labs/training/run/language/shape";
import { part } from "../../../src/labs/training/run/language/run";
import type { LanguageParams } from "../../../src/labs/training/run/language/params";
import { fileOfWeights, weightsOf } from "../../../src/labs/training/run/language/weights";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";
import { shipped } from "../../support/shippedFiles";
import { openedTensors } from "../../support/tensors";

const texts = shipped(WIKITEXT) as Texts;
const LOCAL = "b".repeat(64);
const fresh: LanguageParams = {
  ...usualOfPart("language"),
  model: { layers: 2, width: 16, heads: 2, context: 16, vocabulary: "bytes" },
  methods: [{ kind: "adam", step: 0.01, relaxation: 1 }],
  batch: 4,
  steps: 6,
  warmup: 2,
  evaluate: { bytes: 256, every: 3 },
  seeds: 1,
};
const onwards: LanguageParams = { ...fresh, start: { local: LOCAL }, seeds: 2 };

function traceOf(params: LanguageParams, file: Tensors | null = null) {
  const resources = file === null ? [texts] : [texts, file];
  const tasks = part.plan(params, resources);
  return part.merge(params, resources)(tasks.map((task) => drain(part.run(task))));
}

const opened = (bytes: Uint8Array) => openedTensors(bytes, LOCAL);

function saved(params: LanguageParams) {
  const trace = traceOf(params);
  const numbers = trace.runs[0]?.[0]?.weights ?? new Float32Array(0);
  return { trace, numbers, bytes: fileOfWeights({ model: params.model, numbers }) };
}

const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return "It did not fail.";
};

describe("weights", async () => {
  // The fastest kernel is in use.
  await training.experiment();
  const { trace, numbers, bytes } = saved(fresh);
  const file = opened(bytes);

  it("come back from their file with every bit", () => {
    expect(numbers).toHaveLength(weightCount(shapeOf(fresh.model)));
    expect(weightsOf(file)).toEqual({ ok: true, value: { model: fresh.model, numbers } });
    expect(fileOfWeights({ model: fresh.model, numbers })).toEqual(bytes);
  });

  it("are gone on from: the first test, and what is written at it, are those of the last run's end", () => {
    const next = traceOf(onwards, file);
    const [one, other] = next.runs[0] ?? [];
    const before = trace.runs[0]?.[0];
    expect(one?.course.bitsPerByte[0]).toBe(before?.course.bitsPerByte.at(-1));
    expect(one?.samples[0]).toBe(before?.samples.at(-1));
    expect(other?.course.bitsPerByte[0]).toBe(one?.course.bitsPerByte[0]);
    // Seeds read other sequences.
    expect(other?.digest).not.toBe(one?.digest);
    expect(languageFindings(next).map(sentenceOf).join(" ")).toContain(
      "all runs start from the weights of “mine.safetensors”, which need",
    );
  });

  it("are what a frozen copy is of: leaving them costs from the first step on", () => {
    const free = traceOf({ ...onwards, seeds: 1 }, file);
    const held = traceOf({ ...onwards, seeds: 1, reference: { weight: 1000 } }, file);
    const [away = NaN, near = NaN] = [free, held].map(({ runs }) => {
      const end = runs[0]?.[0]?.weights ?? new Float32Array(0);
      return end.reduce((sum, w, i) => sum + Math.abs(w - (numbers[i] ?? NaN)), 0);
    });
    expect(near).toBeLessThan(away);
    expect(held.runs[0]?.[0]?.course.divergence.at(-1)).toBeGreaterThan(0);
  });

  it("go on after a pause with the bits of an unbroken run", () => {
    const [, task] = part.plan({ ...onwards, reference: { weight: 1 } }, [texts, file]);
    if (task === undefined || part.extend === undefined) throw new Error("There is nothing to go on from.");
    const whole = drain(part.run(task));
    const run = part.run(task);
    let paused = run.next();
    for (let k = 1; k < 110; k++) paused = run.next();
    if (paused.done === true) throw new Error("It was over.");
    const snapshot = structuredClone(paused.value.snapshot());
    expect(part.extend.reached?.(snapshot)).toBeGreaterThan(0);
    expect(drain(part.extend.run(task, snapshot))).toEqual(whole);
  });

  it("are in no file of a trace, and the link names them by their fingerprint", () => {
    expect(JSON.stringify(part.file?.(trace))).not.toContain("weights");
    const { scenario } = decodeIn(training, "#/training?v=1&part=language", catalog);
    const link = encodeLink(training, { ...scenario, params: onwards });
    expect(link).toContain(`start=local:${LOCAL}`);
    const read = decodeIn(training, link, catalog);
    expect([read.scenario.params, read.notices]).toEqual([onwards, []]);
    expect(training.sources?.(onwards)).toEqual([WIKITEXT, { weights: { local: LOCAL } }]);
    const broken = decodeIn(training, "#/training?v=1&part=language&start=local:xyz", catalog);
    expect(broken.scenario.params).toMatchObject({ start: "fresh" });
    expect(broken.notices).toHaveLength(1);
  });

  it("of another model are refused with both", () => {
    const model = { ...fresh.model, heads: 4 };
    expect(failure(() => traceOf({ ...onwards, model }, file))).toBe(
      "Error: “mine.safetensors” holds weights of the model 2, 16, 2, 16, bytes, and 2, 16, 4, 16, bytes is asked for; take the model of the file, or start anew.",
    );
    expect(failure(() => traceOf(onwards))).toContain("The weights to start from are not there.");
  });
});

describe("a file of weights", () => {
  const about = {
    format: "mirrorstep language model",
    version: "1",
    layers: "1",
    width: "8",
    heads: "1",
    context: "8",
    vocabulary: "bytes",
  };
  const shape = shapeOf({ layers: 1, width: 8, heads: 1, context: 8, vocabulary: "bytes" });
  const all = tensorPlaces(shape).map(({ name, shape: own }) => ({
    name,
    shape: own,
    values: new Float32Array(own.reduce((a, b) => a * b, 1)),
  }));
  const why = (metadata: Readonly<Record<string, string>>, tensors = all) => {
    const read = weightsOf(opened(writeTensors(metadata, tensors)));
    return read.ok ? "it was taken" : read.error;
  };

  it("says what it holds, or is refused", () => {
    expect(why(about)).toBe("it was taken");
    expect(why({})).toBe("its format is not named; only weights that were saved here can be started from");
    expect(why({ ...about, format: "pt" })).toContain("its format is “pt”");
    expect(why({ ...about, version: "2" })).toBe("it is of version “2”, and only 1 is known here");
    expect(why({ ...about, width: "4096" })).toBe(
      "its model is “1, 4096, 1, 8, bytes”, and none of that shape can be trained",
    );
    expect(why(about, all.slice(1))).toBe("it has no “embedding”");
    expect(why({ ...about, context: "12" })).toBe("“positions” is 8 × 8, and its model needs 12 × 8");
    expect(why(about, [...all, { name: "more", shape: [1], values: new Float32Array(1) }])).toBe(
      `it has ${all.length + 1} arrays, and its model needs ${all.length}`,
    );
  });
});
