/** @file What a run shows, sentence by sentence, each sorted into claimed, proved, exact, observed. */
import { Rich } from "../../../ui/Rich";
import { unbroken } from "../../../ui/unbroken";

const KINDS: Readonly<Record<string, string>> = {
  Claimed: "bound",
  Proved: "certified",
  Exact: "exact",
  Observed: "ink",
  Searched: "ink",
};

export function Findings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="findings" aria-label="Findings">
      {sentences.map((sentence) => {
        const kind = Object.keys(KINDS).find((word) => sentence.startsWith(word));
        const rest = kind === undefined ? sentence : sentence.slice(kind.length);
        return (
          <li key={sentence} style={{ borderColor: `var(--${KINDS[kind ?? ""] ?? "line"})` }}>
            {kind ? <b>{kind}</b> : null}
            <Rich text={unbroken(rest)} />
          </li>
        );
      })}
    </ul>
  );
}
