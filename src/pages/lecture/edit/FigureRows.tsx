/** @file The figures of a step. Each is a lab as it was left or a link, and one of its figures. */
import { useEffect, useId, useState } from "react";
import { catalog } from "../../../labs/catalog";
import { MOST_CHARACTERS, MOST_FIGURES } from "../../../lectures/limits";
import { encodeLink, type AnyLab, type Scenario } from "../../../scenario";
import { decodeLink } from "../../../scenario/decode";
import type { Session } from "../../../store/session";

interface Decoded {
  readonly link: string;
  readonly lab: AnyLab;
  readonly scenario: Scenario;
}

function useDecoded(link: string): Decoded | null {
  const [decoded, setDecoded] = useState<Decoded | null>(null);
  useEffect(() => {
    if (!link.startsWith("#/")) return undefined;
    let wanted = true;
    decodeLink(link, catalog).then(
      ({ lab, scenario }) => wanted && setDecoded({ link, lab, scenario }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [link]);
  return decoded?.link === link ? decoded : null;
}

/** The link that shows one figure of its lab. */
const withFigure = ({ lab, scenario }: Omit<Decoded, "link">, figure: string | null) =>
  encodeLink(lab, { ...scenario, view: { ...scenario.view, figure, embed: false } });

/** The link of a lab as it was left, with its first figure. */
async function linkOfLab(session: Session, id: string): Promise<string> {
  const { lab, scenario } = await decodeLink(session.getState().linkOf(id), catalog);
  const [first = null] = lab.scope(scenario.params).figures;
  return withFigure({ lab, scenario }, scenario.view.figure ?? first);
}

interface FigureRowProps {
  readonly link: string;
  /** "figure 1" */
  readonly name: string;
  readonly onChange: (link: string) => void;
  readonly onRemove: () => void;
}

export function FigureRow({ link, name, onChange, onRemove }: FigureRowProps) {
  const id = useId();
  const decoded = useDecoded(link);
  const figures = decoded?.lab.scope(decoded.scenario.params).figures ?? [];
  return (
    <div className="edit__figure">
      <p className="edit__field">
        <label htmlFor={id}>Link of {name}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={link}
          maxLength={MOST_CHARACTERS.link}
          onChange={({ target }) => onChange(target.value.replace(/^[^#]*(?=#\/)/, ""))}
        />
      </p>
      <p className="edit__figure-tools">
        {decoded === null ? null : (
          <label>
            Figure{" "}
            <select
              value={decoded.scenario.view.figure ?? ""}
              onChange={({ target }) =>
                onChange(withFigure(decoded, target.value === "" ? null : target.value))
              }
            >
              <option value="">choose one</option>
              {figures.map((figure) => (
                <option key={figure} value={figure}>
                  {figure}
                </option>
              ))}
            </select>
          </label>
        )}
        {decoded === null ? null : (
          <a
            href={encodeLink(decoded.lab, {
              ...decoded.scenario,
              view: { ...decoded.scenario.view, figure: null },
            })}
          >
            Change it in the lab
          </a>
        )}
        <button type="button" onClick={onRemove}>
          Remove {name}
        </button>
      </p>
    </div>
  );
}

interface FigureRowsProps {
  readonly figures: readonly string[];
  readonly session: Session;
  readonly onChange: (figures: readonly string[]) => void;
}

export function FigureRows({ figures, session, onChange }: FigureRowsProps) {
  const add = async (id: string) => onChange([...figures, await linkOfLab(session, id)]);
  return (
    <fieldset className="edit__figures">
      <legend>Figures</legend>
      {figures.map((link, i) => (
        <FigureRow
          key={i}
          link={link}
          name={`figure ${i + 1}`}
          onChange={(next) => onChange(figures.with(i, next))}
          onRemove={() => onChange(figures.toSpliced(i, 1))}
        />
      ))}
      {figures.length >= MOST_FIGURES ? null : (
        <p className="edit__add">
          Add, as it was left:
          {catalog.entries.map(({ id, title }) => (
            <button key={id} type="button" onClick={() => void add(id)}>
              {title}
            </button>
          ))}
        </p>
      )}
    </fieldset>
  );
}
