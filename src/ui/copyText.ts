/** @file Puts text on the clipboard, also where the modern way is refused. */

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
  }
}

/** Asked within the press, a clipboard waits for a text that is still to come; WebKit refuses to be asked later. */
const writeLater = (text: Promise<string>) =>
  navigator.clipboard.write([
    new ClipboardItem({ "text/plain": text.then((all) => new Blob([all], { type: "text/plain" })) }),
  ]);

/** Whether the text is on the clipboard now. Call it before anything is waited for. */
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
    return copyBySelection(all);
  }
}
