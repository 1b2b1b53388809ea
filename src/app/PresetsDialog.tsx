/** @file Named scenarios to start from. */
import { useEffect, useId, useRef, useState } from "react";
import { usePalette } from "../charts/picture/canvas";
import { catalog } from "../labs/catalog";
import { encodeLink, makeScenario, type AnyLab } from "../scenario";
import type { Preset } from "../scenario/lab";
import { notLoaded } from "../ui/notLoaded";
import type { Session } from "../store/session";
import "./presets.css";

interface Group {
  readonly lab: AnyLab;
  readonly presets: readonly Preset[];
}

const fetchGroups = async (): Promise<readonly Group[]> => {
  const labs = await catalog.all();
  return Promise.all(labs.map(async (lab) => ({ lab, presets: await lab.presets() })));
};

/** Null until they are there. */
function useGroups(): readonly Group[] | "failed" | null {
  const [groups, setGroups] = useState<readonly Group[] | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    fetchGroups().then(
      (found) => wanted && setGroups(found),
      () => wanted && setGroups("failed"),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return groups;
}

export default function PresetsDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const groups = useGroups();
  const palette = usePalette();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="presets" aria-labelledby={titleId} onClose={onClose}>
      <div className="presets__head">
        <h2 id={titleId}>Presets</h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      {groups === null ? <p>Loading the presets …</p> : null}
      {groups === "failed" ? <p role="alert">{notLoaded("The presets")}</p> : null}
      {Array.isArray(groups)
        ? groups.map(({ lab, presets }: Group) => (
            <section key={lab.id} aria-labelledby={`${titleId}${lab.id}`}>
              <h3 id={`${titleId}${lab.id}`}>{lab.title}</h3>
              <ul>
                {presets.map(({ id, title, words, params }) => {
                  const scenario = makeScenario(lab, params);
                  return (
                    <li key={id}>
                      <img
                        src={`./presets/${id}-${palette.includes("dark") ? "dark" : "light"}.svg`}
                        alt=""
                        loading="lazy"
                      />
                      <a
                        href={encodeLink(lab, scenario)}
                        onClick={(event) => {
                          event.preventDefault();
                          session.getState().open(lab, scenario);
                          close();
                        }}
                      >
                        {title}
                      </a>
                      <p>{words}</p>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))
        : null}
    </dialog>
  );
}
