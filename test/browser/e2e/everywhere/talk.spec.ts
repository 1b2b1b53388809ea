/** @file The page of docs/embedding.md, at another origin: its frame and it understand each other, and nobody else is heard or told. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pages } from "../../../docs/pages";
import { expect, test, type Page } from "../../support/page";

const HOST = "https://your.host/mirrorstep/";

/** The example as it stands there, with the app where it is. */
function example(app: URL): string {
  const html = pages
    .find(({ path }) => path === "docs/embedding.md")
    ?.fences.find(({ language, text }) => language === "html" && text.includes("<script>"));
  if (html === undefined) throw new Error("docs/embedding.md shows no page");
  return html.text.replaceAll(HOST, app.href).replaceAll(new URL(HOST).origin, app.origin);
}

async function serveForeign(html: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

interface Heard {
  readonly type?: string;
  readonly id?: unknown;
  readonly link?: string;
  readonly width?: number;
  readonly message?: string;
}

/** Every window remembers what it is told. */
const remember = () => {
  const heard: unknown[] = [];
  Object.assign(window, { heard });
  addEventListener("message", ({ data }) => heard.push(data));
};
const heardIn = (page: Page, frame = 0) =>
  page.frames()[frame]?.evaluate(() => (window as unknown as { heard: readonly Heard[] }).heard);
const lastOf = (page: Page, type: string) => async () =>
  (await heardIn(page))?.findLast((message) => message.type === type) ?? null;

const send = (page: Page, message: string) =>
  page.evaluate(`{
    const cyclic = { v: 1, lab: "bounds" };
    cyclic.params = cyclic;
    document.querySelector("iframe").contentWindow.postMessage(${message}, "*");
  }`);

// Whatever the frame asks its own server for is foreign to the page around.
test.use({ provoked: [/^asked http:\/\/127\.0\.0\.1:\d+\//] });

test("ready, get, set, changed, resized, and what is hostile", async ({ page, baseURL }) => {
  const app = new URL(baseURL ?? "");
  const foreign = await serveForeign(example(app));
  try {
    await page.addInitScript(remember);
    await page.goto(foreign.url);
    expect(new URL(page.url()).origin).not.toBe(app.origin);
    await expect.poll(lastOf(page, "ready")).toMatchObject({
      mirrorstep: 1,
      link: "#/bounds?v=1&figure=slice&embed=1",
      width: 720,
      height: 480,
    });
    const frame = page.frameLocator("iframe").first();
    const step = frame.getByRole("slider", { name: "Step η", exact: true });
    await expect(step).toHaveAttribute("aria-valuenow", "0.42");
    await expect(page.locator("output")).toHaveText("Step 0.42");

    await page.locator("input").fill("1.5");
    await expect(step).toHaveAttribute("aria-valuenow", "1.5");
    await expect.poll(lastOf(page, "answer")).toMatchObject({
      link: "#/bounds?v=1&step=1.5&figure=slice&embed=1",
      notices: [],
    });

    await step.press("ArrowUp");
    await expect.poll(lastOf(page, "changed")).not.toBeNull();
    const now = await step.getAttribute("aria-valuenow");
    await expect(page.locator("output")).toHaveText(`Step ${now}`);

    await page.evaluate("document.querySelector('iframe').width = 500");
    await expect.poll(lastOf(page, "resized")).toMatchObject({ width: 500, height: 480 });

    const back = frame.getByRole("link", { name: "Open in Mirrorstep" });
    await expect(back).toHaveAttribute("href", `${app.href}#/bounds?v=1&step=${now}`);
    await expect(back).toHaveAttribute("target", "_blank");

    // What a page can send that no scenario is: it is refused, and everything stays.
    await send(page, '{ mirrorstep: 1, type: "set", id: "cyclic", scenario: cyclic }');
    await expect.poll(lastOf(page, "error")).toMatchObject({
      id: "cyclic",
      message: "The scenario nests more than 16 deep.",
    });
    await expect(step).toHaveAttribute("aria-valuenow", now ?? "");

    // A frame beside it is neither heard nor told.
    const before = (await heardIn(page))?.length;
    await page.evaluate(`new Promise((done) => {
      const other = document.createElement("iframe");
      other.srcdoc = \`<script>parent.frames[0].postMessage(
        { mirrorstep: 1, type: "set", id: "other", link: "#/bounds?v=1&step=0.1" }, "*");</script>\`;
      other.onload = done;
      document.body.append(other);
    })`);
    await send(page, '{ mirrorstep: 1, type: "get", id: "after" }');
    await expect.poll(lastOf(page, "answer")).toMatchObject({ id: "after" });
    expect((await heardIn(page))?.length).toBe((before ?? 0) + 1);
    expect(await heardIn(page, 2)).toEqual([]);
    await expect(step).toHaveAttribute("aria-valuenow", now ?? "");
  } finally {
    await page.goto("about:blank");
    foreign.close();
  }
});
