/** @file A button that opens the browser's file dialog. */
import { useRef } from "react";
import { takesFiles } from "./takesFiles";

/** What the app exports. */
export const EXPORTED = "application/json,.json";

interface FileButtonProps {
  /** As `accept` of an input. */
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
          // The same file again is a choice, too.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
