/**
 * @file Takes a person's own file. All of it is read before anything changes; then it is kept on this device,
 * or refused in a sentence.
 */
import { useState } from "react";
import { tooLarge } from "../../experiments/data/tooLarge";
import { FileButton } from "../../ui/FileButton";
import { hashOf, keepLocal } from "../../store/files";

/** The outcome of reading a file. */
export type OwnRead<Value> =
  | { readonly ok: true; readonly value: Value; readonly words: string }
  | { readonly ok: false; readonly error: string };

interface OwnFileProps<Value> {
  readonly button: string;
  readonly accept: string;
  /** The largest file in bytes. */
  readonly most: number;
  readonly read: (bytes: Uint8Array, name: string, local: string) => OwnRead<Value> | Promise<OwnRead<Value>>;
  readonly onTaken: (local: string, value: Value) => void;
}

const keptWords = (lasts: boolean): string =>
  lasts ? "kept on this device" : "kept until this page is closed, for this browser stores nothing";

export function OwnFile<Value>({ button, accept, most, read, onTaken }: OwnFileProps<Value>) {
  const [sentence, say] = useState("");
  const take = async (file: File): Promise<string> => {
    const large = tooLarge(file.size, most);
    if (large !== null) return `“${file.name}” has ${large}.`;
    const bytes = await file.arrayBuffer();
    const local = await hashOf(bytes);
    const taken = await read(new Uint8Array(bytes), file.name, local);
    if (!taken.ok) return taken.error;
    const lasts = await keepLocal({ id: local, name: file.name, bytes });
    onTaken(local, taken.value);
    return `“${file.name}”${taken.words}; ${keptWords(lasts)}.`;
  };
  const open = async (file: File) => {
    say(`Reading “${file.name}” …`);
    try {
      say(await take(file));
    } catch {
      say(`“${file.name}” could not be read; try again or take another file.`);
    }
  };
  return (
    <>
      <p className="rail-actions">
        <FileButton accept={accept} onFile={(file) => void open(file)}>
          {button}
        </FileButton>
      </p>
      <p role="status" className="data-source">
        {sentence}
      </p>
    </>
  );
}
