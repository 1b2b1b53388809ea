/** @file A button that puts a control back to its default; it is shown only while the value differs. */
import "./resetButton.css";

export interface Reset {
  readonly shown: boolean;
  readonly onReset: () => void;
}

/** Moves the focus to an element that cannot be reached by Tab; the next Tab goes on from there. */
function focusOn(row: HTMLElement | null) {
  if (row === null) return;
  row.tabIndex = -1;
  row.focus();
}

export function ResetButton({ shown, label, onReset }: Reset & { readonly label: string }) {
  if (!shown) return null;
  return (
    <button
      type="button"
      className="reset"
      aria-label={`Reset ${label}`}
      title={`Reset ${label}`}
      onClick={({ detail, currentTarget: { parentElement: row } }) => {
        onReset();
        // The button disappears. Who pressed it by key (a press by hand counts its clicks) goes on in its row. A
        // field would still show the number of before.
        if (detail === 0) focusOn(row);
      }}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M3.2 4.2A5 5 0 1 1 2 7.4M3 1.5v3h3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </button>
  );
}
