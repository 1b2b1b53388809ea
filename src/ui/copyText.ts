/** @file Puts text on the clipboard, if need be in an older way; if every way is refused, shows the text to be copied by hand. */

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  const focused = document.activeElement;
  area.value = text;
  area.className = "visually-hidden";
  // While a dialog is open, nothing outside of it can be selected.
  (focused?.closest("dialog") ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Starts to write a text that is still to come. It must be called during the press: WebKit refuses it later. */
const writeLater = (text: Promise<string>) =>
  navigator.clipboard.write([
    new ClipboardItem({ "text/plain": text.then((all) => new Blob([all], { type: "text/plain" })) }),
  ]);

/** Copies a text and returns whether that worked; if not, the text is shown. Call it during the press, before any `await`. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  if (typeof text !== "string")
    try {
      await writeLater(text);
      return true;
    } catch {
      // Either the text could not be made, which awaiting it reports below, or this browser cannot wait for
      // one.
    }
  const all = await text;
  try {
    await navigator.clipboard.writeText(all);
    return true;
  } catch {
    const done = copyBySelection(all);
    if (!done) (await import("./showByHand")).showByHand(all);
    return done;
  }
}
