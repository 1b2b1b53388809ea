/** @file Which data the target follows: the weather, or a file of one's own. */
import { useRef, useState } from "react";
import { type TrackingParams } from "../run/params";
import { SEATTLE } from "../../../experiments/data/source";
import type { Dataset } from "../../../experiments/types";
import { PasteDialog } from "../../shared/PasteDialog";
import { withWeather, type OnEdit } from "../edit/params";
import type { OwnData } from "./useOwnData";
import "./data.css";

interface DataSourceProps {
  readonly params: TrackingParams;
  readonly dataset: Dataset | null;
  readonly own: OwnData;
  readonly onEdit: OnEdit;
}

/** A button that opens the browser's file dialog. */
export function FileButton({ onFile, children }: { onFile: (file: File) => void; children: string }) {
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
        accept=".txt,.csv,.tsv,.dat,.json,.jsonl,text/plain,text/csv,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}

export function DataSource({ params, dataset, own, onEdit }: DataSourceProps) {
  const [pasting, setPasting] = useState(false);
  const { target } = params;
  if (target.kind !== "stream") return null;
  const isWeather = target.source === SEATTLE;
  return (
    <>
      <p className="data-source">
        {isWeather ? "Seattle weather, built in" : (dataset?.provenance ?? "a file of your own")}
      </p>
      <p className="rail-actions">
        <FileButton onFile={(file) => own.takeFiles([file])}>open a file …</FileButton>
        <button type="button" onClick={() => setPasting(true)}>
          paste …
        </button>
        {isWeather ? null : (
          <button type="button" onClick={() => onEdit(withWeather)}>
            the weather
          </button>
        )}
      </p>
      {pasting ? (
        <PasteDialog
          title="Paste data"
          prompt="One label per line, a table with a column of labels, or one distribution per line. It stays on this device."
          placeholder={"rain\nsun\nsun\nfog"}
          rows={10}
          take="Use this"
          onText={own.takeText}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </>
  );
}
