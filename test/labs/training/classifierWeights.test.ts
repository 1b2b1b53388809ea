/** @file Weights of classifiers out and in: to the bit, between classification and the forward pass, refused in a sentence. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examplesSet } from "../../../src/experiments/data/examples";
import { writeTensors, type Tensors } from "../../../src/experiments/data/tensors";
import { drain } from "../../../src/experiments/drain";
import { catalog } from "../../../src/labs/catalog";
import { training } from "../../../src/labs/training/lab";
import { classificationProgram } from "../../../src/labs/training/classification/python";
import { keptRuns } from "../../../src/labs/training/classification/weights";
import { classificationFindings } from "../../../src/labs/training/classification/words";
import { sentenceOf } from "../../../src/scenario/statement";
import { forwardProgram } from "../../../src/labs/training/forward/python";
import type { ClassificationParams } from "../../../src/labs/training/run/classification/params";
import { part } from "../../../src/labs/training/run/classification/run";
import { fileOfWeights, weightsOf } from "../../../src/labs/training/run/classification/weights";
import { part as forward } from "../../../src/labs/training/run/forward/run";
import { usualOfPart } from "../../../src/labs/training/run/tables";
import { encodeLink } from "../../../src/scenario";
import { decodeIn } from "../../../src/scenario/decode";
import { openedTensors } from "../../support/tensors";

const LOCAL = "c".repeat(64);
const iris = examplesSet("iris", readFileSync("public/data/uci/iris.csv", "utf8"));
const wine = examplesSet("wine", readFileSync("public/data/uci/wine.csv", "utf8"));
const usual: ClassificationParams = {
  ...usualOfPart("classification"),
  data: "iris",
  methods: [{ kind: "sgd", step: 0.5, relaxation: 1 }],
  steps: 6,
  seeds: 2,
};
const network = { kind: "network", depth: 2, width: 5 } as const;

function traceOf(params: ClassificationParams, file: Tensors | null = null, data = iris) {
  const resources = file === null ? [data] : [data, file];
  const tasks = part.plan(params, resources);
  return part.merge(params, resources)(tasks.map((task) => drain(part.run(task))));
}

const opened = (bytes: Uint8Array) => openedTensors(bytes, LOCAL);

function saved(params: ClassificationParams) {
  const trace = traceOf(params);
  const [kept] = keptRuns(trace);
  if (kept === undefined) throw new Error("There are no weights.");
  return { trace, kept, bytes: kept.file() };
}

describe.each(["softmax", network] as const)("weights of %o", (model) => {
  const fresh = { ...usual, model };
  const onwards: ClassificationParams = { ...fresh, start: { local: LOCAL } };

  it("come back from their file with every bit, and every run starts from them", () => {
    const { trace, kept, bytes } = saved(fresh);
    expect(kept.name).toBe("mirrorstep-weights-sgd");
    const [first] = trace.methods;
    const read = weightsOf(opened(bytes));
    expect(read.ok && read.value).toMatchObject({ model, features: 4, numbers: first?.weights });
    expect(read.ok && fileOfWeights(read.value)).toEqual(bytes);
    const after = traceOf(onwards, opened(bytes));
    expect(classificationFindings(after).map(sentenceOf).join(" ")).toContain(
      "start from the weights of a file",
    );
    const next = after.methods[0];
    expect([next?.objective.low[0], next?.objective.high[0]]).toEqual(
      Array(2).fill(first?.ends.objective[0]),
    );
    expect(next?.ends.objective[0]).not.toBe(next?.ends.objective[1]);
    expect(JSON.stringify(part.file?.(trace))).not.toContain('"weights"');
  });

  it("are in the link by their fingerprint alone, and asked for", () => {
    const { scenario } = decodeIn(training, "#/training?v=1&part=classification", catalog);
    const link = encodeLink(training, { ...scenario, params: onwards });
    expect(link).toContain(`start=local:${LOCAL}`);
    expect(decodeIn(training, link, catalog)).toMatchObject({ scenario: { params: onwards }, notices: [] });
    expect(training.sources?.(onwards)).toEqual([{ examples: "iris" }, { weights: { local: LOCAL } }]);
    expect(() => traceOf(onwards)).toThrow("The weights to start from are not there.");
  });
});

it("go on over all examples as if there had been no file, and in one run", () => {
  const exact = { ...usual, batch: "full" } as const;
  const { bytes } = saved(exact);
  const whole = traceOf({ ...exact, steps: 12 }).methods[0];
  const next = traceOf({ ...exact, start: { local: LOCAL } }, opened(bytes)).methods[0];
  expect(next?.weights).toEqual(whole?.weights);
  const { bytes: other } = saved({ ...exact, model: network });
  const rest = traceOf({ ...exact, model: network, start: { local: LOCAL } }, opened(other));
  expect(rest.methods[0]?.runs).toBe(1);
});

it("of a network go from classification to the forward pass, and NumPy reads them", () => {
  const { bytes, trace } = saved({ ...usual, model: network });
  const params = {
    ...usualOfPart("forward"),
    ...network,
    kind: undefined,
    steps: 2,
    start: { local: LOCAL },
  };
  const { kind: _, ...own } = params;
  const [task] = forward.plan(own, [iris, opened(bytes)]);
  if (task === undefined) throw new Error("There is no task.");
  const result = drain(forward.run(task));
  expect(result.objective[0]).toBeCloseTo(trace.methods[0]?.ends.objective[0] ?? NaN, 12);
  const folder = mkdtempSync(join(tmpdir(), "weights-"));
  try {
    const path = join(folder, "mine.safetensors");
    writeFileSync(path, bytes);
    const printed = (program: string) =>
      spawnSync("python3", ["-c", program, "public/data/uci/iris.csv", path], { encoding: "utf8" });
    if (spawnSync("python3", ["-c", "import numpy"]).status !== 0) return;
    const one = printed(forwardProgram(own, "test"));
    expect(one.stderr).toBe("");
    expect(Number(/after 2 steps: f ([\d.]+),/.exec(one.stdout)?.[1])).toBeCloseTo(
      result.objective[2] ?? NaN,
      8,
    );
    const exact = { ...usual, model: network, batch: "full", steps: 3, start: { local: LOCAL } } as const;
    const other = printed(classificationProgram(exact, "test", null));
    expect(other.stderr).toBe("");
    const [end] = traceOf(exact, opened(bytes)).methods[0]?.ends.objective ?? [];
    expect(Number(/, f ([\d.]+)$/m.exec(other.stdout)?.[1])).toBeCloseTo(end ?? NaN, 10);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("a file of weights", () => {
  const about = {
    format: "mirrorstep classifier",
    version: "1",
    model: "softmax",
    features: "2",
    classes: '["a","b"]',
  };
  const head = { name: "head", shape: [2, 3], values: new Float64Array(6) };
  const why = (
    metadata: Readonly<Record<string, string>>,
    tensors: Parameters<typeof writeTensors>[1] = [head],
  ) => {
    const read = weightsOf(opened(writeTensors(metadata, tensors)));
    return read.ok ? "it was taken" : read.error;
  };

  it("says what it holds, or is refused", () => {
    expect(why(about)).toBe("it was taken");
    expect(why({ ...about, format: "pt" })).toContain("its format is “pt”");
    expect(why({ ...about, model: "network:99:4" })).toBe(
      "its model is “network:99:4”, which cannot be trained",
    );
    expect(why({ ...about, features: "1e9" })).toBe("it is of “1e9” features");
    for (const classes of ["", "[]", '["a"]', '{"a":1}', '["a",2]'])
      expect(why({ ...about, classes })).toBe("its classes are no list of 2 to 64 names");
    expect(why({ ...about, model: "network:1:2" })).toBe("it has no “layers.0”");
    expect(why({ ...about, features: "3" })).toBe("“head” is 2 × 3, and its model needs 2 × 4");
    expect(why(about, [{ ...head, values: new Float32Array(6) }])).toBe(
      "“head” has 32 bits a number, and its model needs 64",
    );
  });

  it("of other examples, or of another model, is refused with both", () => {
    const { bytes } = saved(usual);
    const from = { ...usual, start: { local: LOCAL } };
    expect(() => traceOf({ ...from, data: "wine" }, opened(bytes), wine)).toThrow(
      "“mine.safetensors” holds weights of softmax over 4 features and the classes Iris-setosa, Iris-versicolor, Iris-virginica, and softmax over 13 features and the classes 1, 2, 3 is asked for; take the model and the examples of the file, or start anew.",
    );
    expect(() => traceOf({ ...from, model: network }, opened(bytes))).toThrow("network:2:5 over 4 features");
  });
});
