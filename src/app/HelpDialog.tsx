/** @file Lists all keys, and all symbols with a sentence each and a link to a place that shows the symbol. */
import { Dialog } from "../ui/Dialog";
import { Rich } from "../ui/Rich";
import { KEYS } from "./help";
import { SYMBOLS } from "./terms/symbols";
import "./help.css";

function Keys() {
  return (
    <table className="help__table">
      <tbody>
        {KEYS.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Symbols({ onClose }: { onClose: () => void }) {
  return (
    <table className="help__table">
      <tbody>
        {SYMBOLS.map(({ symbol, name, words, link, where }) => (
          <tr key={name}>
            <th scope="row">
              <Rich text={symbol} />
            </th>
            <td>
              <b>{name}</b>: <Rich text={words} />{" "}
              <a href={link} onClick={onClose}>
                {where}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HelpDialogProps {
  readonly onClose: () => void;
  readonly onTour: () => void;
}

export function HelpDialog({ onClose, onTour }: HelpDialogProps) {
  return (
    <Dialog title="Help" onClose={onClose}>
      <p>
        <button type="button" className="help__tour" onClick={onTour}>
          Take the tour
        </button>{" "}
        of the first lab: six stops, a minute.
      </p>
      <h3>Keys</h3>
      <Keys />
      <h3>Symbols</h3>
      <Symbols onClose={onClose} />
    </Dialog>
  );
}
