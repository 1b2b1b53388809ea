/** @file Names every value of a link that was not usable and what was done instead; and what this browser could not do. */
import type { Notice } from "../scenario/types";
import { DEVICE } from "../store/session";

function title(notices: readonly Notice[]): string {
  const values = notices.filter(({ key }) => key !== DEVICE).length;
  if (values === 0) return "About this browser:";
  return values === 1
    ? "One value of the link was not usable:"
    : `${values} values of the link were not usable:`;
}

export function Notices({ notices, onDismiss }: { notices: readonly Notice[]; onDismiss: () => void }) {
  return (
    <div role="status" className="notices-place">
      {notices.length === 0 ? null : (
        <section className="notices" aria-label="Notices">
          <div>
            <p className="notices__title">{title(notices)}</p>
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
