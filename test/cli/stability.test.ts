/** @file `mirrorstep run` on the parts of the stability lab, and the schema of its params. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectRefusal, jsonOf, openTerminal } from "./terminal";

const terminal = openTerminal();

test("the default atlas, by the workers beside the bundle, has the reference's count of converged cells but for the handful on the fence", async () => {
  const summary = jsonOf(await terminal.process(["run", "#/stability?v=1"])) as Record<string, number>;
  const { converged = NaN, collapsed = NaN, wandering = NaN, cells } = summary;
  expect(Math.abs(converged - 45_710)).toBeLessThanOrEqual(8);
  expect(converged + collapsed + wandering).toBe(cells);
  expect(cells).toBe(256 * 256);
  expect(summary).toMatchObject({ lab: "stability", part: "atlas", kernel: "wasm" });
});

test("params as the issue prints them, in a file; rows as CSV", async () => {
  const params = {
    part: "atlas",
    update: "projected",
    axis: "start",
    target: 0.9,
    width: 24,
    height: 16,
    iterations: 200,
    x: [0, 1],
    logStep: [-3, 0.7],
    rule: { kind: "fixed" },
    floor: 1e-12,
    tolerance: 1e-3,
  };
  const file = JSON.stringify({ v: 1, lab: "stability", params });
  const ended = await terminal.run(["run", "-", "--csv", "atlas.csv"], file);
  const { converged } = jsonOf(ended) as { converged: number };
  const [header, ...lines] = readFileSync(join(terminal.folder, "atlas.csv"), "utf8").trimEnd().split("\n");
  expect(header).toBe("start,step,outcome,settledAt,collapsedAt");
  expect(lines).toHaveLength(24 * 16);
  expect(lines.filter((line) => line.split(",")[2] === "converged")).toHaveLength(converged);
});

test("an audit as the issue prints it gives its counts", async () => {
  const params = {
    part: "audit",
    classes: 3,
    pairs: 2000,
    sampling: "local",
    radius: 0.02,
    fraction: 0.99,
    certificate: "paper",
    update: "projected",
    seed: 1,
  };
  const ended = await terminal.run(["run", "-"], JSON.stringify({ v: 1, lab: "stability", params }));
  const counts = jsonOf(ended) as Record<string, number>;
  expect(counts).toMatchObject({ pairs: 2000, worst: expect.any(Array) as unknown });
  expect(counts["expanded"]).toBeGreaterThan(0);
  expect(counts["inequalityFailed"]).toBeGreaterThan(0);
  expect(counts["leftInterior"]).toBeGreaterThanOrEqual(0);
});

test("bad params are refused in one sentence", async () => {
  const refuse = async (params: object, sentence: RegExp) =>
    expectRefusal(
      await terminal.run(["run", "-"], JSON.stringify({ v: 1, lab: "stability", params })),
      sentence,
    );
  await refuse({ width: 0 }, /params\.width is 0; it must be at least 1\.$/);
  await refuse(
    { part: "atlas", x: [0.4, 0.4] },
    /params\.x: the range from 0\.4 to 0\.4 must run upwards\.$/,
  );
  await refuse({ axis: "start", start: 0.5 }, /params\.start is not a known key: remove it\.$/);
});

test("the schema names every part", async () => {
  const schema = JSON.stringify(jsonOf(await terminal.run(["schema", "stability"])));
  for (const part of ["atlas", "threshold", "orbits", "audit", "pair"])
    expect(schema).toContain(`"const":"${part}"`);
});
