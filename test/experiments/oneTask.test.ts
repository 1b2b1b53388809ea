/** @file An experiment of one task, the buffers of its result, its rows. */
import { expect, it } from "vitest";
import { buffersIn } from "../../src/experiments/buffers";
import { csvRows } from "../../src/experiments/csv";
import { drain } from "../../src/experiments/drain";
import { oneTask } from "../../src/experiments/oneTask";

interface Params {
  readonly part: "squares";
  readonly count: number;
}

const squares = oneTask({
  name: "squares",
  compute: ({ count }: Params) => Float64Array.from({ length: count }, (_, k) => k * k),
  summarize: (values, { count }) => ({ last: values[count - 1] }),
  rows: (values) => csvRows(["k", "square"], values.entries()),
});
const params: Params = { part: "squares", count: 3 };

it("is there whole or not at all, and says of which part it is", () => {
  const merge = squares.merge(params, []);
  expect(merge([null])).toEqual({ part: "squares", params, result: null, complete: false });
  const [task] = squares.plan(params, []);
  const result = task && drain(squares.run(task));
  const trace = merge([result ?? null]);
  expect(trace).toEqual({ part: "squares", params, result: Float64Array.of(0, 1, 4), complete: true });
  expect(squares.summarize(trace)).toEqual({ last: 4 });
});

it("can be told of before it is there, and as rows", () => {
  expect(squares.summarize(squares.merge(params, [])([null]))).toEqual({ last: 4 });
  expect([...squares.rows(params, [])]).toEqual(["k,square", "0,0", "1,1", "2,4"]);
});

it("finds each buffer of a result once, however deep it lies", () => {
  const [one, other] = [new Float64Array(4), new Uint8Array(2)];
  const result = { name: "a", none: null, lists: [[one.subarray(2)], { one, other }], count: 3 };
  expect(buffersIn(result)).toEqual([one.buffer, other.buffer]);
  expect(buffersIn(new Float64Array(new SharedArrayBuffer(8)))).toEqual([]);
  expect(buffersIn(7)).toEqual([]);
});
