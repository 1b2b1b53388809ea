/** @file Names every value of a link that was not usable, and what was done instead. */
import type { Notice } from "../scenario/types";

export function Notices({ notices, onDismiss }: { notices: readonly Notice[]; onDismiss: () => void }) {
  return (
    <div role="status" className="notices-place">
      {notices.length === 0 ? null : (
        <section className="notices" aria-label="Notices about the link">
          <div>
            <p className="notices__title">
              {notices.length === 1
                ? "One value of the link was not usable:"
                : `${notices.length} values of the link were not usable:`}
            </p>
            <ul>
              {notices.map(({ message }, index) => (
                <li key={index}>{message}</li>
              ))}
            </ul>
          </div>
          <button type="button" className="notices__close" onClick={onDismiss}>
            Dismiss
          </button>
        </section>
      )}
    </div>
  );
}
