/** @file Takes in a file of one's own: read to its end before anything changes, kept on this device, refused in a sentence. */
import { useRef, useState } from "react";
import { hashOf, keepLocal } from "../../../store/files";
import type { ClassificationParams } from "../run/classification/params";

const MOST = 10_000_000;

interface OwnExamplesProps {
  readonly onData: (data: ClassificationParams["data"]) => void;
}

type Taken = { readonly local: string; readonly sentence: string } | { readonly sentence: string };

async function take(file: File): Promise<Taken> {
  if (file.size > MOST)
    return { sentence: `“${file.name}” has ${(file.size / 1e6).toFixed(1)} MB; at most 10 MB can be read.` };
  const bytes = await file.arrayBuffer();
  const local = await hashOf(bytes);
  const { parseExamples } = await import("../../../experiments/data/examples");
  const read = parseExamples(new Uint8Array(bytes), file.name, local);
  if (!read.ok) return { sentence: read.error };
  const lasts = await keepLocal({ id: local, name: file.name, bytes });
  const { rows, columns, names, taken } = read.table;
  const how = taken === "" ? "" : ` (${taken})`;
  const kept = lasts
    ? "kept on this device"
    : "kept until this page is closed, for this browser stores nothing";
  return {
    local,
    sentence: `“${file.name}”${how}: ${rows} examples, ${columns} features, ${names.length} classes; ${kept}.`,
  };
}

export function OwnExamples({ onData }: OwnExamplesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [sentence, say] = useState("");
  const read = async (file: File) => {
    say(`Reading “${file.name}” …`);
    try {
      const taken = await take(file);
      say(taken.sentence);
      if ("local" in taken) onData({ local: taken.local });
    } catch {
      say(`“${file.name}” could not be read; try again or take another file.`);
    }
  };
  return (
    <>
      <p className="rail-actions">
        <button type="button" onClick={() => input.current?.click()}>
          open a table of your own …
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.dat,.json,text/csv,text/plain,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file) void read(file);
          }}
        />
      </p>
      <p role="status" className="data-source">
        {sentence}
      </p>
    </>
  );
}
