/** @file Says what came of reading a file. */
import type { Choosable, OwnData } from "./useOwnData";

export const inShort = (hash: string) => hash.slice(0, 12);

const Choices = ({ choices }: { choices: readonly Choosable[] }) =>
  choices.map(({ words, take }) => (
    <button key={words} type="button" onClick={take}>
      {words}
    </button>
  ));

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
      <div className="data-message" role="group" aria-label="Choose how to read it">
        <p role="alert">{state.sentence} What is meant?</p>
        <p className="data-message__actions">
          <Choices choices={state.choices} />
          <button type="button" onClick={own.dismiss}>
            leave it
          </button>
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
      {state.kind === "kept" && state.choices.length > 0 ? (
        <p className="data-message__actions">
          <span>Instead take</span>
          <Choices choices={state.choices} />
        </p>
      ) : null}
      <p className="data-message__actions">
        <button type="button" onClick={own.dismiss}>
          Dismiss
        </button>
      </p>
    </div>
  );
}
