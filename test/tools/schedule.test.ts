import { expect, it, vi } from "vitest";
import { needsOf, prepare } from "../../tools/prepare.mjs";
import { inOrder } from "../../tools/schedule.mjs";

/** What starts (+) and ends (−), in order; every suite lasts as many turns as its name has letters. */
async function story(suites: { name: string; after?: string[]; alone?: string }[], width: number) {
  const told: string[] = [];
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const run = async ({ name }: { name: string }) => {
    told.push(`+${name}`);
    for (let i = 0; i < name.length; i++) await turn();
    told.push(`-${name}`);
  };
  await inOrder(suites, run, width);
  return told.join(" ");
}

it("runs as many suites side by side as there are cores, in their order", async () => {
  const suites = [{ name: "aaaaaaaa" }, { name: "b" }, { name: "ccc" }, { name: "d" }];
  expect(await story(suites, 2)).toBe("+aaaaaaaa +b -b +ccc -ccc +d -d -aaaaaaaa");
  expect(await story(suites.slice(1), 1)).toBe("+b -b +ccc -ccc +d -d");
});

it("waits for what a suite builds upon, when that runs", async () => {
  const suites = [{ name: "build" }, { name: "e2e", after: ["build", "elsewhere"] }];
  expect(await story(suites, 4)).toBe("+build -build +e2e -e2e");
});

it("lets nothing run beside a suite that is alone but those with its word", async () => {
  const firefox = { name: "fire", alone: "engines" };
  const suites = [{ name: "a" }, firefox, { name: "web", alone: "engines" }, { name: "size", alone: "size" }];
  expect(await story(suites, 4)).toBe("+a -a +fire +web -web -fire +size -size");
});

it("brings what is needed, each thing once and one after the other, and tells those in need what is wrong", async () => {
  const told: string[] = [];
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const need = (title: string, ends: () => Promise<void>) => ({
    title,
    isHere: () => title === "here",
    bring: () => {
      told.push(title);
      return ends();
    },
  });
  const here = need("here", () => Promise.reject(new Error("not to be brought")));
  const found = need("found", () => Promise.resolve());
  const gone = need("gone", () => Promise.reject(new Error("install it")));
  const ready = prepare(needsOf([{}, { needs: [gone] }, { needs: [here, gone] }, { needs: [found] }]));
  expect(await ready([here, gone])).toEqual(new Error("install it"));
  expect([await ready([here, found]), await ready([])]).toEqual([null, null]);
  expect(told).toEqual(["gone", "found"]);
  said.mockRestore();
});
