/** @file A person's own presets: labs as they were left, with names. They can be exported to a file and imported. */
import { useId, useState } from "react";
import { saveFile } from "../../charts/export/saveFile";
import { catalog } from "../../labs/catalog";
import type { AnyLab } from "../../scenario";
import type { Session } from "../../store/session";
import { LeftForm } from "../LeftForm";
import { labsLeft, type Left } from "../labsLeft";
import { EXPORTED_TYPES, FileButton } from "../../ui/FileButton";
import { useOwnList } from "../useOwnList";
import { linkWithPin, type Pins } from "./keptPins";
import {
  keepOwn,
  MAX_FILE,
  MAX_TITLE,
  readFile,
  readOwn,
  removeOwn,
  writeFile,
  type OwnPreset,
} from "./mine";

/** The presets on this device. The last one that was removed can be restored. */
function useOwn() {
  const { items: own, said, act: change } = useOwnList(readOwn);
  const [gone, setGone] = useState<OwnPreset | null>(null);
  const act = async (by: () => Promise<string>, removed: OwnPreset | null = null) => {
    if (await change(by)) setGone(removed);
  };
  return { own, said, gone, act };
}
type Act = ReturnType<typeof useOwn>["act"];

function SaveForm({ left, act }: { left: readonly Left[]; act: Act }) {
  if (left.length === 0)
    return <p className="presets__hint">What you change in a lab can be saved here under a name of yours.</p>;
  return (
    <LeftForm
      left={left}
      verb="Save"
      button="Save as mine"
      most={MAX_TITLE}
      className="presets__save"
      onTake={(title, link, clear) =>
        void act(async () => {
          const added = await keepOwn([{ title, link }]);
          clear();
          return added === 0 ? `“${title}” is there already.` : `Saved “${title}” on this device.`;
        })
      }
    />
  );
}

interface Pinning {
  /** The labs whose code is loaded. */
  readonly labs: readonly AnyLab[];
  readonly pins: Pins;
}

function OwnItem({ preset, act, labs, pins }: Pinning & { preset: OwnPreset; act: Act }) {
  const remove = () =>
    act(async () => {
      await removeOwn(preset);
      return `Removed “${preset.title}”.`;
    }, preset);
  const lab = catalog.entries.find(({ id }) => preset.link.startsWith(`#/${id}?`));
  return (
    <li>
      <a href={linkWithPin(labs, preset.link, pins)}>{preset.title}</a>
      <span className="presets__of">{lab?.title}</span>
      <button type="button" aria-label={`Remove ${preset.title}`} onClick={() => void remove()}>
        Remove
      </button>
    </li>
  );
}

const readText = (file: File): Promise<string> => {
  if (file.size > MAX_FILE)
    return Promise.reject(
      new Error(`“${file.name}” is longer than ${MAX_FILE / 1e6} MB: it is no list of presets.`),
    );
  return file.text();
};

function Files({ own, act }: { own: readonly OwnPreset[]; act: Act }) {
  const save = () =>
    act(() =>
      Promise.resolve(
        saveFile("mirrorstep-presets.json", new Blob([writeFile(own)], { type: "application/json" })),
      ),
    );
  const open = (file: File) =>
    act(async () => {
      const presets = await readFile(await readText(file));
      const added = await keepOwn(presets);
      const known = presets.length - added;
      return `Imported ${added} of ${presets.length}${known > 0 ? `; ${known} were there already` : ""}.`;
    });
  return (
    <p className="presets__files">
      {own.length > 0 ? (
        <button type="button" onClick={() => void save()}>
          Export mine
        </button>
      ) : null}
      <FileButton accept={EXPORTED_TYPES} onFile={(file) => void open(file)}>
        Import …
      </FileButton>
    </p>
  );
}

export function Mine({ session, ...pinning }: Pinning & { session: Session }) {
  const id = useId();
  const { own, said, gone, act } = useOwn();
  const [left] = useState(() => labsLeft(session));
  const bringBack = (preset: OwnPreset) =>
    act(async () => {
      await keepOwn([preset]);
      return `“${preset.title}” is back.`;
    });
  return (
    <section className="presets__mine" aria-labelledby={id}>
      <h2 id={id}>Mine</h2>
      {own.length === 0 ? null : (
        <ul className="presets__own">
          {own.map((preset) => (
            <OwnItem key={`${preset.title} ${preset.link}`} preset={preset} act={act} {...pinning} />
          ))}
        </ul>
      )}
      <div className="presets__tools">
        <SaveForm left={left} act={act} />
        <Files own={own} act={act} />
      </div>
      <p role="status" className="presets__said">
        {said}
        {gone === null ? null : (
          <>
            {" "}
            <button type="button" onClick={() => void bringBack(gone)}>
              Bring it back
            </button>
          </>
        )}
      </p>
    </section>
  );
}
