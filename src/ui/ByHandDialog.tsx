/** @file A dialog with a selected text, for a person to copy it by hand. */
import { useEffect, useId, useRef } from "react";
import { Dialog } from "./Dialog";

export function ByHandDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <Dialog title="Copy it by hand" onClose={onClose}>
      <p id={id}>
        The browser keeps the clipboard from this page. The text below is selected: copy it with Ctrl+C, with
        ⌘C on a Mac, or from the menu of a long press.
      </p>
      <textarea
        ref={area}
        className="dialog__text"
        aria-label="Text to copy"
        aria-describedby={id}
        rows={Math.min(14, Math.max(3, text.split("\n").length))}
        readOnly
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </Dialog>
  );
}
