/** @file A button that opens the browser's file dialog. */
import { useRef } from "react";
import { takesFiles } from "./takesFiles";

/** The types of files that the app itself exports. */
export const EXPORTED_TYPES = "application/json,.json";

interface FileButtonProps {
  /** As the attribute `accept` of an input. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children: string;
}

export function FileButton({ accept, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        {...takesFiles(`press “${children}”`)}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Emptied, so that choosing the same file again counts as a choice.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
