/** @file The list of lectures, or a lecture in one of its faces: slides, article, handout, presenter, editor. */
import { useEffect, useState, type ReactNode } from "react";
import type { Lecture } from "../../lectures/types";
import { lazyPart } from "../../ui/lazyPart";
import { NotLoaded } from "../../ui/notLoaded";
import type { PageProps } from "../page";
import { Article } from "./Article";
import { Handout } from "./handout/Handout";
import { lectureLink, readLectureLink, type Face } from "./link";
import { List } from "./List";
import { Presenter } from "./presenter/Presenter";
import { Slides } from "./Slides";
import { findLecture, SHARED_ID, type Found } from "./source";
import "./lecture.css";

const Editor = lazyPart(async () => (await import("./edit/Editor")).Editor, {
  waiting: null,
  failed: () => {
    throw new NotLoaded("The editor of lectures");
  },
});

interface Loaded {
  readonly of: string;
  readonly found: Found | "failed";
}

/** The lecture with this id; null while it is loading. */
function useFound(id: string | null, packed: string | null, asDraft: boolean): Found | "failed" | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const of = JSON.stringify([id, packed, asDraft]);
  useEffect(() => {
    if (id === null) return undefined;
    let wanted = true;
    findLecture(id, packed, asDraft).then(
      (found) => wanted && setLoaded({ of, found }),
      () => wanted && setLoaded({ of, found: "failed" }),
    );
    return () => {
      wanted = false;
    };
  }, [id, packed, asDraft, of]);
  return loaded?.of === of ? loaded.found : null;
}

const MOST_SHOWN = 20;

function Refused({ id, link, problems }: { id: string; link: string; problems: readonly string[] }) {
  return (
    <section role="alert" className="lectures__refused">
      <h1>This lecture cannot be shown</h1>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN ? <p>… and {problems.length - MOST_SHOWN} more.</p> : null}
      {id === SHARED_ID ? null : (
        <p>
          <a href={lectureLink({ id, step: 0, face: "edit" }, link)}>Mend it</a>
        </p>
      )}
    </section>
  );
}

function Unknown({ id, session }: { id: string; session: PageProps["session"] }) {
  useEffect(() => {
    session.getState().notify({ key: "lecture", message: `There is no lecture "${id}" on this device.` });
  }, [id, session]);
  return null;
}

export function LecturePage({ session, link, Frame }: PageProps) {
  const { id, step, face, packed } = readLectureLink(link);
  const found = useFound(id, packed, face === "edit");
  const framed = (inside: ReactNode) => <Frame session={session}>{inside}</Frame>;
  if (id === null) return framed(<List link={link} session={session} />);
  if (found === null) return null;
  if (found === "failed") throw new NotLoaded("The lecture");
  switch (found.kind) {
    case "unknown":
      return framed(
        <>
          <Unknown id={id} session={session} />
          <List link={link} session={session} />
        </>,
      );
    case "refused":
      return framed(<Refused id={id} link={link} problems={found.problems} />);
    case "draft":
      return framed(<Editor key={id} written={found.written} step={step} link={link} session={session} />);
    case "whole":
      // Links name a lecture by the id under which it was found.
      return shown(face, { lecture: { ...found.lecture, id }, step, link, session }, framed);
  }
}

interface ShownProps extends Pick<PageProps, "session" | "link"> {
  readonly lecture: Lecture;
  readonly step: number;
}

/** A lecture in a face. Pages get the app's header and footer; slides and the presenter's window do not. */
function shown(face: Face, props: ShownProps, framed: (inside: ReactNode) => ReactNode): ReactNode {
  const { id } = props.lecture;
  switch (face) {
    case "article":
      return framed(<Article key={id} {...props} />);
    case "handout":
      return framed(<Handout key={id} {...props} />);
    case "presenter":
      return <Presenter key={id} {...props} />;
    case "slides":
    case "edit":
      return <Slides key={id} {...props} />;
  }
}
