/** @file Lectures: the list of them, or one of them in one of its faces. */
import { useEffect, useState } from "react";
import { lectures } from "../../lectures";
import { lectureOf, type Lecture } from "../../lectures/types";
import { notLoaded } from "../../ui/notLoaded";
import type { PageProps } from "../page";
import { lectureLink, readLectureLink } from "./link";
import { Slides } from "./Slides";
import "./lecture.css";

type Loaded = { readonly id: string; readonly lecture: Lecture | "failed" };

/** Null until it is there. */
function useLecture(id: string | null): Lecture | "failed" | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const entry = lectures.find((one) => one.id === id);
    if (entry === undefined) return undefined;
    let wanted = true;
    const tell = (lecture: Loaded["lecture"]) => wanted && setLoaded({ id: entry.id, lecture });
    entry.load().then(
      (written) => tell(lectureOf(written)),
      () => tell("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return loaded !== null && loaded.id === id ? loaded.lecture : null;
}

function List({ link }: { link: string }) {
  return (
    <div className="lectures">
      <h1>Lectures</h1>
      <ul>
        {lectures.map(({ id, title, about, minutes }) => (
          <li key={id}>
            <h2>{title}</h2>
            <p>{about}</p>
            <p className="lectures__ways">
              <a href={lectureLink({ id, step: 0, face: "slides" }, link)}>Slides</a>
              <span>{minutes} minutes</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

export default function LecturePage({ session, link, Frame }: PageProps) {
  const { id, step } = readLectureLink(link);
  const lecture = useLecture(id);
  const isKnown = id === null || lectures.some((one) => one.id === id);
  useEffect(() => {
    if (!isKnown)
      session.getState().notify({
        key: "lecture",
        message: `There is no lecture "${id}" (there are ${lectures.map((one) => one.id).join(", ")}).`,
      });
  }, [isKnown, id, session]);
  if (id === null || !isKnown || lecture === "failed")
    return (
      <Frame session={session}>
        {lecture === "failed" ? <p role="alert">{notLoaded("The lecture")}</p> : null}
        <List link={link} />
      </Frame>
    );
  if (lecture === null) return null;
  return <Slides key={lecture.id} lecture={lecture} step={step} link={link} session={session} />;
}
