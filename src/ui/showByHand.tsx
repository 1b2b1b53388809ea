/** @file Shows a text that the browser kept off the clipboard, until it is put away. */
import { ByHandDialog } from "./ByHandDialog";
import { openDialog } from "./openDialog";

export function showByHand(text: string): void {
  openDialog((close) => <ByHandDialog text={text} onClose={close} />);
}
