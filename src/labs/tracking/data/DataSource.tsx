/** @file The choice of data for the target: the weather, or a person's own file. */
import { useState } from "react";
import { type TrackingParams } from "../run/params";
import { SEATTLE } from "../../../experiments/data/source";
import type { Dataset } from "../../../experiments/types";
import { FileButton } from "../../../ui/FileButton";
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

/** The types of files that a stream can be read from. */
export const KINDS = ".txt,.csv,.tsv,.dat,.json,.jsonl,text/plain,text/csv,application/json";

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
        <FileButton accept={KINDS} onFile={(file) => own.takeFiles([file])}>
          open a file …
        </FileButton>
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
