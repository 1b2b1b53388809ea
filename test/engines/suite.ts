/** @file The checks of an engine: one list for all. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { cache, root } from "../../tools/project.mjs";
import { build as builtApp } from "../browser/support/server";
import {
  expectAskedAgain,
  expectBeliefLeft,
  expectCancelled,
  expectDragged,
  expectFileRead,
  expectLinkCopied,
  expectProgramCopied,
} from "./checks/acts";
import { expectSameBits } from "./checks/bits";
import { expectLinesKept } from "./checks/lines";
import { expectBareOpened, expectOpen, places } from "./checks/places";
import { expectPicturesSaved } from "./checks/saved";
import { createDriver } from "./driver";
import { serveApp } from "./server";
import type { Launch } from "./session";

/** The page that computes, built as the app is. */
async function buildBits(outDir: string): Promise<void> {
  const input = join(root, "test/engines/bits/index.html");
  await build({ root, logLevel: "warn", build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
}

export async function checkEngine(name: string, launch: Launch): Promise<void> {
  const folder = join(cache, "engines", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bits = join(folder, "bits");
  const [session] = await Promise.all([launch(folder), buildBits(bits)]);
  const server = await serveApp(builtApp(), bits);
  const driver = createDriver(session, server.origin);

  describe(`in ${session.title}`, () => {
    beforeAll(driver.widen);
    afterEach(async () => {
      expect(await driver.evaluate(() => window.kit.reported)).toEqual([]);
    });
    afterAll(async () => {
      await session.close();
      server.close();
    });

    it("computes the bits recorded in Node", () => expectSameBits(driver));
    it.each(places)("opens $name, $size, light and dark", (place) => expectOpen(driver, place));
    it("opens a bare address", () => expectBareOpened(driver));
    it("begins no line with what follows a number", () => expectLinesKept(driver));
    it("drags the belief, and the keys go on from there", () => expectDragged(driver));
    it("leaves the belief alone when target or step are let go beside their grips", () =>
      expectBeliefLeft(driver));
    it("cancels a long run and keeps its picture", () => expectCancelled(driver));
    it("reads a file of one's own", () => expectFileRead(driver, folder));
    it("copies a link", () => expectLinkCopied(driver));
    it("copies a program at the first try", () => expectProgramCopied(driver));
    it("asks again for a lab that did not come", () => expectAskedAgain(driver, server.refuse));
    it("saves an SVG and a PNG", () => expectPicturesSaved(driver));
  });
}
