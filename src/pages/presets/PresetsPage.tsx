/** @file The gallery of presets, sorted by the questions that they answer, with a search; and the person's own presets. */
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { encodeLink, makeScenario, type AnyLab } from "../../scenario";
import type { Scenario } from "../../scenario/types";
import type { Session } from "../../store/session";
import { isPlainClick } from "../../ui/plainClick";
import { notLoaded } from "../../ui/notLoaded";
import type { PageProps } from "../page";
import { PresetPicture } from "../PresetPicture";
import { fetchGroups, search, type Entry, type Group } from "./gallery";
import { pinsIn, withPin, type Pins } from "./keptPins";
import { Mine } from "./Mine";
import "./presets.css";

/** Null until they are loaded. */
function useGroups(): readonly Group[] | "failed" | null {
  const [groups, setGroups] = useState<readonly Group[] | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    fetchGroups().then(
      (found) => wanted && setGroups(found),
      () => wanted && setGroups("failed"),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return groups;
}

interface Opening {
  readonly open: (lab: AnyLab, scenario: Scenario) => void;
  readonly pins: Pins;
}

function Card({ entry: { lab, preset }, open, pins }: Opening & { entry: Entry }) {
  const { id, title, words, params, view } = preset;
  const scenario = withPin(lab, makeScenario(lab, params, { ...lab.view.usual, ...view }), pins);
  return (
    <li className="preset">
      <PresetPicture id={id} />
      <p className="preset__lab">{lab.title}</p>
      <a
        href={encodeLink(lab, scenario)}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          open(lab, scenario);
        }}
      >
        {title}
      </a>
      <p className="preset__words">{words}</p>
    </li>
  );
}

const labsOf = (groups: readonly Group[]) => [
  ...new Set(groups.flatMap(({ entries }) => entries.map(({ lab }) => lab))),
];

const counted = (count: number) => (count === 1 ? "1 preset" : `${count} presets`);

function Found({ groups, wanted, ...opening }: Opening & { groups: readonly Group[]; wanted: string }) {
  const id = useId();
  const found = search(groups, wanted);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <p role="status" className="presets__count">
        {count === 0 ? `No preset holds “${wanted.trim()}”.` : counted(count)}
      </p>
      {found.map(({ question, entries }, i) => (
        <section key={question} aria-labelledby={`${id}${i}`}>
          <h2 id={`${id}${i}`}>{question}</h2>
          <ul className="presets__cards">
            {entries.map((entry) => (
              <Card key={entry.preset.id} entry={entry} {...opening} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Gallery({ session }: { session: Session }) {
  const groups = useGroups();
  const [wanted, setWanted] = useState("");
  const shown = useDeferredValue(wanted);
  const labs = useMemo(() => (Array.isArray(groups) ? labsOf(groups) : []), [groups]);
  const pins = useMemo(() => pinsIn(session, labs), [session, labs]);
  const heading = useRef<HTMLHeadingElement>(null);
  // After a link from elsewhere in the app the focus goes here, so that reading continues here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="presets">
      <h1 ref={heading} tabIndex={-1}>
        Presets
      </h1>
      <p className="presets__intro">
        Each is a scenario with one true sentence about it, held to its numbers by a test. Open one, then
        change what you like.
      </p>
      <label className="presets__search">
        <span>Search</span>
        <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
      </label>
      <Mine session={session} labs={labs} pins={pins} />
      {groups === null ? <p>Loading the presets …</p> : null}
      {groups === "failed" ? <p role="alert">{notLoaded("The presets")}</p> : null}
      {Array.isArray(groups) ? (
        <Found groups={groups} wanted={shown} open={session.getState().open} pins={pins} />
      ) : null}
    </div>
  );
}

export function PresetsPage({ session, Frame }: PageProps) {
  return (
    <Frame session={session}>
      <Gallery session={session} />
    </Frame>
  );
}
