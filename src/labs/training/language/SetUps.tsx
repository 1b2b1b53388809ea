/** @file Buttons that set up long runs. */
import type { LanguageParams } from "../run/language/params";
import { SET_UPS } from "./fit";

interface SetUpsProps {
  readonly params: LanguageParams;
  readonly onChange: (params: LanguageParams) => void;
}

export function SetUps({ params, onChange }: SetUpsProps) {
  return (
    <ul className="language-setups">
      {SET_UPS.map(({ id, title, words, own }) => (
        <li key={id}>
          <button type="button" onClick={() => onChange({ ...params, ...own })}>
            {title}
          </button>
          <p>{words}</p>
        </li>
      ))}
    </ul>
  );
}
