/** @file Data as pasted text. */
import { useState } from "react";
import { Dialog } from "../../../ui/Dialog";

export function PasteDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <Dialog title="Paste data" onClose={onClose}>
      <p>
        One label per line, a table with a column of labels, or one distribution per line. It stays on this
        device.
      </p>
      <textarea
        className="data-paste"
        aria-label="Data"
        rows={10}
        spellCheck={false}
        placeholder={"rain\nsun\nsun\nfog"}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="data-message__actions">
        <button
          type="button"
          disabled={text.trim() === ""}
          onClick={() => {
            onText(text);
            onClose();
          }}
        >
          Use this
        </button>
      </p>
    </Dialog>
  );
}
