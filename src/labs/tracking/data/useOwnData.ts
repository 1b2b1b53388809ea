/** @file Taking in a file of one's own: dropped, chosen or pasted. Nothing changes until it has been read to its end. */
import { useCallback, useState } from "react";
import type { LocalSource, TrackingParams } from "../../../experiments/tracking/params";
import type { LabState } from "../../../store/labStore";
import { hashOf, keepLocal } from "../../../store/files";
import type { Patch } from "../edit/params";
import type { ColumnChoice, OwnFile } from "./ownFile";

export type OwnDataState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "choose";
      readonly name: string;
      readonly columns: readonly ColumnChoice[];
      readonly choose: (column: string) => void;
    }
  /** A link asks for another file than this one. */
  | { readonly kind: "other"; readonly file: OwnFile; readonly wanted: LocalSource }
  | { readonly kind: "kept"; readonly sentence: string };

export interface OwnData {
  readonly state: OwnDataState;
  readonly takeFile: (file: File) => void;
  readonly takeText: (text: string) => void;
  readonly accept: (file: OwnFile) => void;
  readonly dismiss: () => void;
}

const MAX_STEPS = 1_000_000;
const IDLE: OwnDataState = { kind: "idle" };

/** The params of a run over all of a file's steps. */
export function paramsFor({ dataset, source }: OwnFile, { target }: TrackingParams): Patch {
  const window = target.kind === "stream" ? target.window : 30;
  const steps = Math.min(MAX_STEPS, Math.max(1, dataset.length - 1));
  return { target: { kind: "stream", source, window }, steps, start: "uniform" };
}

const inShort = ({ name, source, dataset }: OwnFile) =>
  `“${name}”${source.column === undefined ? "" : `, column “${source.column}”`}: ` +
  `${dataset.length} steps, ${dataset.names.length} classes`;

/** The file that the link asks for and this device does not have. */
export function wantedSource({ status, params: { target } }: LabState<"tracking">): LocalSource | null {
  if (status.kind !== "needsData" || target.kind !== "stream") return null;
  return typeof target.source === "object" ? target.source : null;
}

export function useOwnData(lab: LabState<"tracking">): OwnData {
  const { params, setParams, setView, rerun } = lab;
  const [state, setState] = useState<OwnDataState>(IDLE);
  const wanted = wantedSource(lab);

  const keep = useCallback(
    async (file: OwnFile, asWanted: boolean) => {
      const lasts = await keepLocal({ id: file.source.local, name: file.name, bytes: file.bytes });
      const rest = lasts
        ? "kept on this device"
        : "kept until this page is closed, for this browser stores nothing";
      setState({ kind: "kept", sentence: `${inShort(file)}; ${rest}.` });
      if (asWanted) return rerun();
      setView({ t: null, span: null });
      setParams(paramsFor(file, params));
    },
    [params, rerun, setParams, setView],
  );

  const take = useCallback(
    async (bytes: ArrayBuffer, name: string) => {
      const { readColumn, readFile, readWanted } = await import("./ownFile");
      const show = (reading: Awaited<ReturnType<typeof readFile>>): unknown => {
        if (reading.kind === "refused") return setState(reading);
        if (reading.kind === "file")
          return wanted === null
            ? keep(reading.file, false)
            : setState({ kind: "other", file: reading.file, wanted });
        const choose = (column: string) => void readColumn(bytes, name, column, hashOf).then(show);
        return setState({ kind: "choose", name, columns: reading.columns, choose });
      };
      const found = wanted === null ? null : await readWanted(wanted, bytes, name, hashOf);
      if (found?.kind === "file") await keep(found.file, true);
      else await show(found ?? (await readFile(bytes, name, hashOf)));
    },
    [keep, wanted],
  );

  const begin = useCallback(
    (name: string, bytes: () => Promise<ArrayBuffer>) => {
      setState({ kind: "reading", name });
      bytes()
        .then((all) => take(all, name))
        .catch(() =>
          setState({
            kind: "refused",
            sentence: `“${name}” could not be read; try again or take another file.`,
          }),
        );
    },
    [take],
  );

  const takeFile = useCallback(
    (file: File) => {
      if (file.size > 10_000_000)
        return setState({
          kind: "refused",
          sentence: `“${file.name}” has ${(file.size / 1e6).toFixed(1)} MB; at most 10 MB can be read.`,
        });
      return begin(file.name, () => file.arrayBuffer());
    },
    [begin],
  );
  const takeText = useCallback(
    (text: string) => begin("pasted text", () => Promise.resolve(new TextEncoder().encode(text).buffer)),
    [begin],
  );
  const accept = useCallback((file: OwnFile) => void keep(file, false), [keep]);
  const dismiss = useCallback(() => setState(IDLE), []);
  return { state, takeFile, takeText, accept, dismiss };
}
