/** @file Puts text on the clipboard, also where the modern way is refused; where every way is, shows it to be copied by hand. */

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  const focused = document.activeElement;
  area.value = text;
  area.className = "visually-hidden";
  // Beside an open dialog nothing can be selected.
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

/** Asked within the press, a clipboard waits for a text that is still to come; WebKit refuses to be asked later. */
const writeLater = (text: Promise<string>) =>
  navigator.clipboard.write([
    new ClipboardItem({ "text/plain": text.then((all) => new Blob([all], { type: "text/plain" })) }),
  ]);

/** Whether the text is on the clipboard now; if not, it is shown. Call it before anything is waited for. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  if (typeof text !== "string")
    try {
      await writeLater(text);
      return true;
    } catch {
      // The text itself may have failed, which the next line tells; or this browser has no such clipboard.
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
