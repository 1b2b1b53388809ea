/** @file Whatever could not be put on the clipboard, to be copied by hand; it stays until it is closed. */
import { useSyncExternalStore } from "react";
import { copyByHand, onTextByHand, textByHand } from "../ui/byHand";
import { lazyDialog } from "../ui/lazyPart";

const ByHandDialog = lazyDialog("The text to copy", () => import("./ByHandDialog"));

const close = () => copyByHand(null);

export function CopyByHand() {
  const text = useSyncExternalStore(onTextByHand, textByHand);
  return text === null ? null : <ByHandDialog text={text} onClose={close} />;
}
