/** @file Takes a person's own file: dropped, chosen or pasted. Nothing changes until all of it has been read. */
import { useCallback, useEffect, useRef, useState } from "react";
import { MAX_RUN_STEPS } from "../../../param/limits";
import type { Offer } from "../../../experiments/data/dataset";
import { MAX_BYTES, tooLarge } from "../../../experiments/data/tooLarge";
import { contentWords, leftOut } from "../../../experiments/data/words";
import type { TrackingParams } from "../run/params";
import type { LocalSource } from "../../../experiments/data/source";
import type { LabState } from "../../../store/labStore";
import { hashOf, keepLocal } from "../../../store/files";
import type { Patch } from "../edit/params";
import type { Choice, OwnFile } from "./ownFile";
import type { TrackingTypes } from "../state";

/** Another way to understand the file, and the action that takes it. */
export interface Choosable {
  readonly words: string;
  readonly take: () => void;
}

export type OwnDataState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "choose"; readonly sentence: string; readonly choices: readonly Choosable[] }
  /** The link asks for another file than this one. */
  | { readonly kind: "other"; readonly file: OwnFile; readonly wanted: LocalSource }
  | { readonly kind: "kept"; readonly sentence: string; readonly choices: readonly Choosable[] };

export interface OwnData {
  readonly state: OwnDataState;
  /** Takes the first file, and says so if there are several. */
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
  readonly accept: (file: OwnFile) => void;
  readonly dismiss: () => void;
}

const IDLE_STATE: OwnDataState = { kind: "idle" };

/** The params of a run over all steps of a file. */
export function paramsFor({ dataset, source }: OwnFile, { target }: TrackingParams): Patch {
  const window = target.kind === "stream" ? target.window : 30;
  const steps = Math.min(MAX_RUN_STEPS, Math.max(1, dataset.length - 1));
  return { target: { kind: "stream", source, window }, steps, start: "uniform" };
}

/** Says what was read and how, and what a run leaves out of it. */
export function keptSentence({ name, dataset, taken }: OwnFile, steps: number, lasts: boolean): string {
  const how = taken === "" ? "" : `, ${taken}`;
  const rest = lasts
    ? "kept on this device"
    : "kept until this page is closed, for this browser stores nothing";
  const out = leftOut(dataset, steps);
  return `“${name}”${how}: ${contentWords(dataset)}; ${rest}.${out === null ? "" : ` ${out}`}`;
}

/** The file that the link names and this device does not have. */
export function wantedSource({ status, params: { target } }: LabState<TrackingTypes>): LocalSource | null {
  if (status.kind !== "needsData" || target.kind !== "stream") return null;
  return typeof target.source === "object" ? target.source : null;
}

type Reader = (bytes: ArrayBuffer, name: string, choice: Choice, aside: string) => void;

/** The choices of a person as buttons. */
const choosable = (offers: readonly Offer[], take: (choice: Choice) => void): readonly Choosable[] =>
  offers.map(({ words, ...choice }) => ({
    words,
    take: () => take(choice),
  }));

export function useOwnData(lab: LabState<TrackingTypes>): OwnData {
  const { params, edit, rerun } = lab;
  const { read } = lab.datasets;
  const [state, setState] = useState<OwnDataState>(IDLE_STATE);
  const wanted = wantedSource(lab);
  const again = useRef<Reader>(() => undefined);

  const keep = useCallback(
    async (file: OwnFile, asWanted: boolean, aside = "") => {
      const lasts = await keepLocal({ id: file.source.local, name: file.name, bytes: file.bytes });
      const next = paramsFor(file, params);
      setState({
        kind: "kept",
        sentence: keptSentence(file, asWanted ? params.steps : (next.steps ?? params.steps), lasts) + aside,
        choices: choosable(asWanted ? [] : file.offers, (choice) =>
          again.current(file.bytes, file.name, choice, ""),
        ),
      });
      if (asWanted) return rerun();
      edit((now) => ({
        params: { ...now.params, ...next },
        view: { ...now.view, t: null, span: null },
      }));
    },
    [params, rerun, edit],
  );

  const take = useCallback(
    async (bytes: ArrayBuffer, name: string, choice: Choice, aside: string) => {
      const { readFile, readWanted } = await import("./ownFile");
      const means = { hash: hashOf, read };
      const found = wanted === null ? null : await readWanted(wanted, bytes, name, means);
      if (found?.kind === "file") return keep(found.file, true, aside);
      const reading = found ?? (await readFile(bytes, name, means, choice));
      if (reading.kind === "refused") return setState(reading);
      if (reading.kind === "file")
        return wanted === null
          ? keep(reading.file, false, aside)
          : setState({ kind: "other", file: reading.file, wanted });
      const choices = choosable(reading.offers, (chosen) => again.current(bytes, name, chosen, aside));
      return setState({ kind: "choose", sentence: reading.sentence, choices });
    },
    [keep, wanted, read],
  );

  const begin = useCallback(
    (name: string, bytes: () => Promise<ArrayBuffer>, choice: Choice = {}, aside = "") => {
      setState({ kind: "reading", name });
      bytes()
        .then((all) => take(all, name, choice, aside))
        .catch(() =>
          setState({
            kind: "refused",
            sentence: `“${name}” could not be read; try again or take another file.`,
          }),
        );
    },
    [take],
  );
  useEffect(() => {
    again.current = (bytes, name, choice, aside) => begin(name, () => Promise.resolve(bytes), choice, aside);
  }, [begin]);

  const takeFiles = useCallback(
    ([file, ...others]: readonly File[]) => {
      if (file === undefined) return;
      const large = tooLarge(file.size, MAX_BYTES);
      if (large !== null) return setState({ kind: "refused", sentence: `“${file.name}” has ${large}.` });
      const aside =
        others.length === 0
          ? ""
          : ` One file can be followed at a time: of ${others.length + 1}, only this one was taken.`;
      return begin(file.name, () => file.arrayBuffer(), {}, aside);
    },
    [begin],
  );
  const takeText = useCallback(
    (text: string) => begin("pasted text", () => Promise.resolve(new TextEncoder().encode(text).buffer)),
    [begin],
  );
  const accept = useCallback((file: OwnFile) => void keep(file, false), [keep]);
  const dismiss = useCallback(() => setState(IDLE_STATE), []);
  return { state, takeFiles, takeText, accept, dismiss };
}
