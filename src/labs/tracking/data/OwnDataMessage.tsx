/** @file What came of a file that was handed in. */
import type { OwnData } from "./useOwnData";

export const inShort = (hash: string) => hash.slice(0, 12);

export function OwnDataMessage({ own }: { own: OwnData }) {
  const { state } = own;
  if (state.kind === "idle") return null;
  if (state.kind === "reading")
    return (
      <p className="data-message" role="status">
        Reading “{state.name}” …
      </p>
    );
  if (state.kind === "choose")
    return (
      <div className="data-message" role="group" aria-label="Choose a column">
        <p>Several columns of “{state.name}” could be the labels. Which one?</p>
        <p className="data-message__actions">
          {state.columns.map(({ name, classes }) => (
            <button key={name} type="button" onClick={() => state.choose(name)}>
              {name} <span>({classes} classes)</span>
            </button>
          ))}
        </p>
      </div>
    );
  if (state.kind === "other")
    return (
      <div className="data-message data-message--wrong" role="alert">
        <p>
          “{state.file.name}” is another file: the link asks for {inShort(state.wanted.local)}…, this one is{" "}
          {inShort(state.file.source.local)}….
        </p>
        <p className="data-message__actions">
          <button type="button" onClick={() => own.accept(state.file)}>
            Use it as a new stream instead
          </button>
          <button type="button" onClick={own.dismiss}>
            Leave it
          </button>
        </p>
      </div>
    );
  return (
    <div
      className={`data-message data-message--${state.kind === "refused" ? "wrong" : "kept"}`}
      role={state.kind === "refused" ? "alert" : "status"}
    >
      <p>
        {state.sentence}
        {state.kind === "refused" ? " Nothing was changed." : ""}
      </p>
      <p className="data-message__actions">
        <button type="button" onClick={own.dismiss}>
          Dismiss
        </button>
      </p>
    </div>
  );
}
