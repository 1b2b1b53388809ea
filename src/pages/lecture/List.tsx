/** @file Lists the lectures that ship with the app, and the person's own. */
import type { ReactNode } from "react";
import { catalog } from "../../labs/catalog";
import { lectures, type LectureEntry } from "../../lectures";
import { MOST_BYTES } from "../../lectures/limits";
import type { WrittenLecture } from "../../lectures/types";
import { EXPORTED_TYPES, FileButton } from "../../ui/FileButton";
import type { PageProps } from "../page";
import { PresetPicture } from "../PresetPicture";
import { useOwnList } from "../useOwnList";
import { lectureLink, type Face } from "./link";
import { emptyLecture, keepAsOwn, listOwn, removeOwn } from "./own";
import { MINE_PREFIX } from "./source";
import { withoutNothing } from "./written";

type Place = Pick<PageProps, "link" | "session">;

interface ItemProps {
  readonly link: string;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  readonly level: "h2" | "h3";
  /** What the lecture contains, and how many minutes it takes. */
  readonly contents?: string;
  readonly picture?: string;
  readonly children?: ReactNode;
}

function Item({ link, id, title, about, minutes, level: Title, contents, picture, children }: ItemProps) {
  const to = (face: Face) => lectureLink({ id, step: 0, face }, link);
  return (
    <li>
      {picture === undefined ? null : <PresetPicture id={picture} />}
      <Title>{title}</Title>
      <p>{about}</p>
      <p className="lectures__contents">
        {minutes} minutes{contents}
      </p>
      <p className="lectures__ways">
        <a href={to("slides")}>Slides</a>
        <a href={to("article")}>Article</a>
        <a href={to("handout")}>Handout</a>
        {children}
      </p>
    </li>
  );
}

async function importFile(file: File): Promise<string> {
  if (file.size > 4 * MOST_BYTES) throw new Error(`“${file.name}” is too long for a lecture.`);
  const { readLectureText } = await import("../../lectures/read");
  const read = await readLectureText(await file.text(), catalog);
  if (!read.ok) throw new Error(`“${file.name}” was not taken. ${read.problems.slice(0, 3).join(" ")}`);
  const id = await keepAsOwn(withoutNothing(read.lecture));
  return `“${read.lecture.title}” is among yours now${id === read.lecture.id ? "" : `, as ${id}`}.`;
}

function Mine({ link, session }: Place) {
  const { items: mine, said, act } = useOwnList(listOwn);
  const create = () =>
    act(async () => {
      const id = await keepAsOwn(emptyLecture("my-lecture"));
      session.getState().turnTo(lectureLink({ id: `${MINE_PREFIX}${id}`, step: 0, face: "edit" }, link));
      return "";
    });
  const remove = (lecture: WrittenLecture) =>
    act(async () => {
      await removeOwn(lecture.id);
      return `Removed “${lecture.title}”.`;
    });
  return (
    <section aria-label="Mine" className="lectures__mine">
      <h2>Mine</h2>
      <ul>
        {mine.map((lecture) => (
          <Item key={lecture.id} link={link} {...lecture} id={`${MINE_PREFIX}${lecture.id}`} level="h3">
            <a href={lectureLink({ id: `${MINE_PREFIX}${lecture.id}`, step: 0, face: "edit" }, link)}>Edit</a>
            <button type="button" onClick={() => void remove(lecture)}>
              Remove
            </button>
          </Item>
        ))}
      </ul>
      <p className="lectures__ways">
        <button type="button" onClick={() => void create()}>
          Write a lecture
        </button>
        <FileButton accept={EXPORTED_TYPES} onFile={(file) => void act(() => importFile(file))}>
          Import …
        </FileButton>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}

const contentsOf = ({ steps, questions }: LectureEntry) =>
  `, ${steps} steps with live figures, ${questions} questions to predict first`;

export function List({ link, session }: Place) {
  return (
    <div className="lectures">
      <h1>Lectures</h1>
      <ul>
        {lectures.map((entry) => (
          <Item key={entry.id} link={link} {...entry} level="h2" contents={contentsOf(entry)} />
        ))}
      </ul>
      <Mine link={link} session={session} />
    </div>
  );
}
