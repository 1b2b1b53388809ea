/** @file What helps those who ask: by a button, or by "?". */
import { useEffect, useState } from "react";
import { lazyDialog } from "../ui/lazyPart";

const HelpDialog = lazyDialog("The list of keys", () => import("./HelpDialog"));

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest("input, select, textarea, dialog") !== null;

export function Help() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "?" && !isTyping(event)) setOpen(true);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Keys and symbols
      </button>
      {isOpen ? <HelpDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
