/** @file What there is to share of a lab: its link in every way, and in words what is in it and what is not. */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { QrCode } from "../../src/charts/QrCode";
import { ShareDialog } from "../../src/app/share/ShareDialog";
import { createLabStore, type LabTypes } from "../../src/store/labStore";
import { addressOf } from "../../src/store/location";

import { reachOf } from "../../src/ui/reach";
import { servicesWith } from "../support/labStore";
import { readQr } from "../support/readQr";
import { decodeLink, encodeLink, labs } from "../support/scenarios";

beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close: () => undefined,
  });
});

function share(link: string) {
  const { scenario } = decodeLink(link);
  const services = servicesWith({ lab: labs[scenario.lab] });
  const store = createLabStore<LabTypes>(scenario, services);
  render(<ShareDialog store={store} onClose={() => undefined} />);
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The link" }).value;
}

async function unfold(title: string | RegExp) {
  const fold = screen.getByText(title).closest("details");
  if (fold === null) throw new Error(`${title} is no fold`);
  fold.open = true;
  fireEvent(fold, new Event("toggle"));
  await act(() => vi.dynamicImportSettled());
  return within(fold);
}

const HASH = "3f2a91c0".padEnd(64, "0");

test.each([
  ["#/bounds?v=1", /^The link opens the Bounds lab as it opens by itself\./],
  ["#/bounds?v=1&step=0.7", /with the one setting that is not as usual\./],
  ["#/bounds?v=1&p=0.2,0.8&step=0.7&theme=dark", /with all 3 settings that are not as usual\./],
  ["#/tracking?v=1", /Not in it: the moment of playback \(pause, and its step is\), what you undid/],
  ["#/training?v=1&part=control", /Not in it: the moment of playback/],
  ["#/training?v=1&part=preference", /Not in it: what you undid/],
  ["#/tracking?v=1&t=30", /Not in it: what you undid, presets and lectures of your own\./],
  [`#/tracking?v=1&source=local:${HASH}`, /^Your own file is not in it: .*SHA-256 3f2a91c0…/],
  [
    `#/tracking?v=1&pin=${encodeURIComponent(`v=1&source=local:${HASH}`)}`,
    /^Your own file is not in it: .*SHA-256 3f2a91c0…/,
  ],
])("%s is described: %s", (link, words) => {
  expect(share(link)).toBe(addressOf(encodeLink(decodeLink(link).scenario)));
  expect(screen.getByText(words)).toBeVisible();
});

test("each setting is named with its value and what it means here", async () => {
  share("#/stability?v=1&part=threshold&update=projected&width=64");
  const fold = await unfold("The 3 settings in it");
  const rows = fold
    .getAllByRole("term")
    .map(({ textContent: key, nextElementSibling: said }) => [key, said?.textContent]);
  expect(rows.map(([key]) => key)).toEqual(["part", "update", "width"]);
  for (const [, said] of rows) expect(said).toMatch(/^(threshold|projected|64) .{6,}\.$/);
});

test("the QR code and the citations hold the very link that is copied", async () => {
  const address = share("#/bounds?v=1&p=0.2,0.8&step=0.7&theme=dark");
  expect(screen.getByRole("button", { name: "Copy link" })).toHaveFocus();
  const code = (await unfold("QR code")).getByRole("img", { name: "QR code of the link to the Bounds lab" });
  const [paper, ink] = code.querySelectorAll("path");
  expect([paper, ink].map((path) => path?.getAttribute("fill"))).toEqual(["#fff", "#000"]);
  const size = Number(code.getAttribute("viewBox")?.split(" ")[2]);
  expect(readQr({ size, path: ink?.getAttribute("d") ?? "" })).toBe(address);
  const cite = await unfold("Cite this");
  for (const name of ["BibTeX", "Plain text"])
    expect(cite.getByRole<HTMLTextAreaElement>("textbox", { name }).value).toContain(address);
});

test("a link that no QR code can hold is said to be too long", () => {
  render(<QrCode text={`https://example.org/#/tracking?v=1&before=${"0.015625,".repeat(400)}`} label="" />);
  expect(screen.getByText(/^The link has 3642 characters, more than a QR code holds/)).toBeVisible();
  expect(screen.queryByRole("img")).toBeNull();
});

test("it is sent by the device where the device sends, and only there", async () => {
  share("#/bounds?v=1");
  expect(screen.queryByRole("button", { name: "Send …" })).toBeNull();
  const sent = vi.fn<(data: ShareData) => Promise<void>>();
  Object.assign(navigator, { share: sent });
  try {
    document.body.replaceChildren();
    const url = share("#/bounds?v=1&step=0.7");
    const send = async () => {
      fireEvent.click(screen.getByRole("button", { name: "Send …" }));
      await act(() => Promise.resolve());
    };
    sent.mockResolvedValueOnce();
    await send();
    expect(sent).toHaveBeenCalledExactlyOnceWith({ title: "Bounds · Mirrorstep", url });
    sent.mockRejectedValueOnce(new DOMException("called off", "AbortError"));
    await send();
    expect(screen.queryByText(/did not send/)).toBeNull();
    sent.mockRejectedValueOnce(new Error("The tray is jammed."));
    await send();
    expect(screen.getByText("This device did not send it: The tray is jammed.")).toBeVisible();
  } finally {
    Reflect.deleteProperty(navigator, "share");
  }
});

test.each([
  ["http://127.0.0.1:4173/#/bounds?v=1", /^Its address, 127\.0\.0\.1:4173, is of this device/],
  ["http://localhost/", /of this device/],
  ["http://[::1]:80/", /of this device/],
  ["http://192.168.1.7:4173/", /same network only/],
  ["http://laptop.local/", /same network only/],
  ["https://example.org/lab/", /^null$/],
  ["https://localhost.example.org/", /^null$/],
  ["https://10.example.org/", /^null$/],
])("who can open %s", (address, words) => {
  expect(String(reachOf(address))).toMatch(words);
});
