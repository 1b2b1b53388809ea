/** @file Takes files that are dropped anywhere on the lab, and pasted text of several lines. */
import { useCallback, useRef, useState, type DragEvent, type ReactNode, type RefObject } from "react";
import { takesFiles } from "../../../ui/takesFiles";
import { ROOT, useRootEvent } from "../../../ui/useRootEvent";

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** Elements that handle a paste themselves. */
const OWN_PASTE = "input, textarea, [contenteditable], dialog";

/** Takes pasted files and lines, unless a field has the focus. */
function usePaste({ root, onFiles, onText }: Pick<DropZoneProps, "root" | "onFiles" | "onText">) {
  const onPaste = useCallback(
    ({ target, clipboardData }: ClipboardEvent) => {
      if (clipboardData === null || (target instanceof Element && target.closest(OWN_PASTE))) return;
      const files = [...clipboardData.files];
      const text = clipboardData.getData("text/plain");
      if (files.length > 0) onFiles(files);
      else if (/\S\s*\n\s*\S/.test(text)) onText(text);
    },
    [onFiles, onText],
  );
  useRootEvent(root, "paste", onPaste);
}

interface DropZoneProps {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}

export function DropZone({ root, onFiles, onText, children }: DropZoneProps) {
  usePaste({ root, onFiles, onText });
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const leave = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  return (
    <div
      {...ROOT}
      {...takesFiles("drop it below the lab’s heading")}
      ref={root}
      className="drop-zone"
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current++;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDragLeave={leave}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over ? (
        <div className="drop-zone__hint" aria-hidden="true">
          <p>Drop it: one label per line, a table with a column of labels, or one distribution per line</p>
        </div>
      ) : null}
    </div>
  );
}
