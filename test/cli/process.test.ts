/** @file The bundled program as a process: that it says what the called one says, and what only processes have. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTerminal, startByHand } from "./terminal";

const terminal = openTerminal();
const LONG = "#/tracking?v=1&steps=400000";

test.each<[code: number, args: string[], input?: string]>([
  [0, ["eval", "0.7,0.2,0.1", "--target", "uniform"]],
  [0, ["run", "#/tracking?v=1&at=20&steps=30&zoom=2", "--csv", "-"]],
  [0, ["run", "-"], "#/tracking?v=1&target=stream&steps=99&rule=certified"],
  [0, ["link", "-"], "#/tracking?v=1&steps=7e2"],
  [0, ["schema", "stability"]],
  [1, ["eval", "0.5,0.6"]],
  [1, []],
])("ends with code %i and prints the same: %j", async (code, args, input) => {
  const ended = await terminal.process(args, input);
  expect(ended).toEqual(await terminal.run(args, input));
  expect(ended.code).toBe(code);
});

test("an interrupt ends a long run at once and leaves no half file", async () => {
  const { child, ended } = startByHand(terminal, ["run", LONG, "--csv", "long.csv"]);
  const files = () => readdirSync(terminal.folder).filter((file) => file.startsWith("long.csv"));
  await expect.poll(files, { timeout: 30_000 }).not.toEqual([]);
  child.kill("SIGINT");
  expect(await ended).toEqual({
    code: 130,
    stdout: "",
    stderr: "Interrupted; no file was left half written.\n",
  });
  expect(files()).toEqual([]);
}, 60_000);

test("a pipe that is closed early is no error", async () => {
  const { child, ended } = startByHand(terminal, ["run", `${LONG}&rule=certified`, "--csv", "-"]);
  child.stdout?.once("data", () => child.stdout?.destroy());
  expect(await ended).toMatchObject({ code: 0 });
  expect(existsSync(join(terminal.folder, "-"))).toBe(false);
}, 60_000);
