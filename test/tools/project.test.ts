import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser } from "../../tools/browser.mjs";
import { findEngine } from "../../tools/engines.mjs";
import { missingPackages } from "../../tools/install.mjs";
import { portOf, root, version } from "../../tools/project.mjs";
import { selectSuites } from "../../tools/test.mjs";
import { makeFolder } from "./folder";

describe("the version", () => {
  it("is the same in package.json, the lock file and the citation", () => {
    const read = (name: string) => readFileSync(join(root, name), "utf8");
    expect(/^version: (.+)$/m.exec(read("CITATION.cff"))?.[1]).toBe(version);
    expect(JSON.parse(read("package-lock.json"))).toMatchObject({ version });
    expect(__APP_VERSION__).toBe(version);
  });
});

describe("the packages that are missing", () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const wanted = lock({
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  });

  it("are all of them in a fresh clone, those for other machines apart", () => {
    expect(missingPackages(makeFolder({ "package-lock.json": wanted }))).toEqual(["node_modules/a"]);
  });

  it("are those with another version", () => {
    const installed = (a: string) => ({
      "package-lock.json": wanted,
      "node_modules/.package-lock.json": lock({ "node_modules/a": { version: a } }),
    });
    expect(missingPackages(makeFolder(installed("0.9.0")))).toEqual(["node_modules/a"]);
    expect(missingPackages(makeFolder(installed("1.0.0")))).toEqual([]);
  });
});

describe("the browser", () => {
  it("is the one that CHROMIUM_PATH names, else the first on the PATH, a shell before a whole browser", () => {
    const shell = "two/chromium-headless-shell";
    const folder = makeFolder({
      "one/chromium": "",
      "two/google-chrome": "",
      "two/chromium": "",
      [shell]: "",
    });
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    chmodSync(join(two, "google-chrome"), 0o755);
    expect(findBrowser({ PATH: `${one}:${two}` })).toBe(join(two, "google-chrome"));
    chmodSync(join(two, "chromium"), 0o755);
    expect(findBrowser({ PATH: `${one}:${two}` })).toBe(join(two, "chromium"));
    chmodSync(join(folder, shell), 0o755);
    expect(findBrowser({ PATH: `${one}:${two}` })).toBe(join(folder, shell));
    expect(findBrowser({ PATH: one, CHROMIUM_PATH: join(two, "google-chrome") })).toBe(
      join(two, "google-chrome"),
    );
  });

  it("is none, rather than another one, when CHROMIUM_PATH names nothing that runs", () => {
    expect(findBrowser({ ...process.env, CHROMIUM_PATH: "/nowhere/chromium" })).toBeNull();
  });

  it("is another engine only with every program that it takes", () => {
    const folder = makeFolder({ firefox: "", "firefox-esr": "", WebKitWebDriver: "" });
    for (const name of ["firefox", "firefox-esr", "WebKitWebDriver"]) chmodSync(join(folder, name), 0o755);
    expect(findEngine("firefox", { PATH: folder })).toEqual([join(folder, "firefox-esr")]);
    expect(findEngine("firefox", { PATH: folder, FIREFOX_PATH: "/nowhere/firefox" })).toBeNull();
    expect(findEngine("webkit", { PATH: folder })).toBeNull();
  });
});

describe("what is typed after npm test and npm start", () => {
  it("selects suites in their order, with what they look at", () => {
    const names = (...words: string[]) => selectSuites(words).map(({ name }) => name);
    const all = "unit types lint format layers unused build e2e size webkit firefox browser".split(" ");
    expect(names()).toEqual(all);
    expect(names("chromium")).toEqual(all.filter((name) => name !== "firefox" && name !== "webkit"));
    expect(names("chromium", "webkit")).toEqual(all.filter((name) => name !== "firefox"));
    expect(names("types", "unit")).toEqual(["unit", "types"]);
    expect(names("e2e")).toEqual(["build", "e2e"]);
    expect(() => names("units", "chromium")).toThrow('No suite "units"');
  });

  it("is a port", () => {
    expect([portOf("8080", 1), portOf(undefined, 4173)]).toEqual([8080, 4173]);
    expect(() => portOf("http", 1)).toThrow('"http" is not a port');
    expect(() => portOf("70000", 1)).toThrow("is not a port");
  });
});
