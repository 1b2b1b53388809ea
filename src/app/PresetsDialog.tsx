/** @file Named scenarios to start from. */
import { useEffect, useRef } from "react";
import { labs } from "../labs";
import { encodeLink } from "../scenario";
import { presets } from "../scenario/presets";
import type { Session } from "../store/session";
import "./presets.css";

export default function PresetsDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="presets" aria-labelledby="presets-title" onClose={onClose}>
      <div className="presets__head">
        <h2 id="presets-title">Presets</h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      {labs.map(({ id, title }) => (
        <section key={id} aria-labelledby={`presets-${id}`}>
          <h3 id={`presets-${id}`}>{title}</h3>
          <ul>
            {presets
              .filter(({ scenario }) => scenario.lab === id)
              .map((preset) => (
                <li key={preset.id}>
                  <a
                    href={encodeLink(preset.scenario)}
                    onClick={(event) => {
                      event.preventDefault();
                      session.getState().open(preset.scenario);
                      close();
                    }}
                  >
                    {preset.title}
                  </a>
                  <p>{preset.words}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </dialog>
  );
}
