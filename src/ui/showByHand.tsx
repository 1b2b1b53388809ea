/** @file Shows a text that could not be put on the clipboard, until the person closes it. */
import { ByHandDialog } from "./ByHandDialog";
import { openDialog } from "./openDialog";

export function showByHand(text: string): void {
  openDialog((close) => <ByHandDialog text={text} onClose={close} />);
}
