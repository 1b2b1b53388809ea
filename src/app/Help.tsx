/** @file The button, or "?", that opens the help: the tour, all keys, all symbols. */
import { useEffect, useState } from "react";
import type { Session } from "../store/session";
import { lazyDialog } from "../ui/lazyPart";

const HelpDialog = lazyDialog("The help", async () => (await import("./HelpDialog")).HelpDialog);
const Tour = lazyDialog("The tour", async () => (await import("./Tour")).Tour);

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest("input, select, textarea, dialog") !== null;

export function Help({ session }: { session: Session }) {
  const [open, setOpen] = useState<"list" | "tour" | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "?" && !isTyping(event)) setOpen("list");
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        className="header__help"
        aria-label="Help"
        aria-haspopup="dialog"
        onClick={() => setOpen("list")}
      >
        ?
      </button>
      {open === "list" ? <HelpDialog onClose={close} onTour={() => setOpen("tour")} /> : null}
      {open === "tour" ? <Tour session={session} onClose={close} /> : null}
    </>
  );
}
