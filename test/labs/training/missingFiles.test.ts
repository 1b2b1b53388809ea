/** @file Programs that take files end in a sentence where these are not: which file, whence, and what to do. */
import { expect, it } from "vitest";
import { hasNumPy, runPrograms } from "../../support/python/runPrograms";
import { decodeLink, labs } from "../../support/scenarios";

const LOCAL = "0123456789abcdef".repeat(4);

async function programAt(link: string, figure: string): Promise<string> {
  const { scenario } = decodeLink(link);
  const { params, view } = scenario;
  const write = await labs[scenario.lab].program(params);
  return write(figure, { params, view, trace: null, resources: [] }, "Mirrorstep, a test");
}

const CASES = [
  [
    "#/training?v=1&part=classification&data=iris",
    "loss",
    [],
    ["iris.csv", "data/uci/iris.csv", "FOLDER/iris.csv"],
  ],
  ["#/training?v=1&part=forward&data=wine", "passes", [], ["wine.csv", "data/uci/wine.csv"]],
  [
    `#/training?v=1&part=classification&data=local:${LOCAL}`,
    "loss",
    [],
    ["your-file.csv", "sha256 begins with 0123456789ab.", "TABLE.csv"],
  ],
  ["#/training?v=1&part=language", "bits", ["nowhere"], ["nowhere/valid.txt", "data/wikitext-2", "FOLDER"]],
  [
    `#/training?v=1&part=classification&data=iris&start=local:${LOCAL}`,
    "loss",
    ["public/data/uci/iris.csv"],
    ["weights.safetensors", "save … weights", "0123456789ab", "WEIGHTS.safetensors"],
  ],
] as const;

it.runIf(hasNumPy)("a program without its file says which one, whence, and what to do", async () => {
  const programs = await Promise.all(
    CASES.map(
      async ([link, figure, names]) =>
        [`${link} ${names.join()}`, { text: await programAt(link, figure), arguments: [...names] }] as const,
    ),
  );
  const ran = Object.values(runPrograms(Object.fromEntries(programs)));
  expect(ran).toHaveLength(CASES.length);
  for (const [i, { error, exit }] of ran.entries()) {
    expect(error).toBeNull();
    for (const words of CASES[i]?.[3] ?? []) expect(exit).toContain(words);
    expect(exit).toMatch(/^The file \S+ is not here\. .*: python3 program\.py \S/);
  }
});
