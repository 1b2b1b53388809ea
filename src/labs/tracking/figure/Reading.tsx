/** @file The numbers at the shown step, in the top right corner of a panel. */
import type { Token } from "../../../ui/palette";
import { memo } from "react";
import { ink } from "../../../charts/ink";
import { richWidth, type RichText } from "../../../charts/text/measure";
import { sameText } from "../../../charts/text/same";
import { useReadableStep } from "../../shared/playback/context";
import type { TimeScene } from "../scene/types";

export interface ReadingItem {
  readonly text: RichText;
  /** Used if there is no room for the text. */
  readonly short?: RichText;
  readonly color: Token;
}

interface ReadingProps {
  readonly theme: TimeScene["theme"];
  readonly title: TimeScene["title"];
  readonly size: TimeScene["size"];
  /** The most important first. */
  readonly read: (t: number) => readonly ReadingItem[];
}

const ITEM_GAP = 10;

const MORE_ROW: ReadingItem = { text: [{ text: "…" }], color: "ink-soft" };

/** All items if they fit; otherwise all in short; otherwise as many as fit, and an ellipsis. */
function fitting(items: readonly ReadingItem[], room: number, size: number): readonly ReadingItem[] {
  const widthOf = ({ text }: ReadingItem) => richWidth(text, "sans", size) + ITEM_GAP;
  const total = (list: readonly ReadingItem[]) => list.reduce((sum, item) => sum + widthOf(item), 0);
  if (total(items) <= room) return items;
  const short = items.map((item) => ({ ...item, text: item.short ?? item.text }));
  if (total(short) <= room) return short;
  let used = widthOf(MORE_ROW);
  const some = short.filter((item) => (used += widthOf(item)) <= room);
  return some.length === 0 ? [] : [...some, MORE_ROW];
}

const sameItem = ({ item: a }: { item: ReadingItem }, { item: b }: { item: ReadingItem }) =>
  a.color === b.color && sameText(a.text, b.text);

const Item = memo(function Item({ item: { text, color } }: { item: ReadingItem }) {
  return (
    <span style={{ color: ink(color) }}>
      {text.map((run, k) =>
        run.shift === "sub" ? <sub key={k}>{run.text}</sub> : <span key={k}>{run.text}</span>,
      )}
    </span>
  );
}, sameItem);

export const Reading = memo(function Reading({ theme, title, size, read }: ReadingProps) {
  const t = useReadableStep();
  const items = fitting(read(t), size.width - title.box.x1 - ITEM_GAP, theme.text);
  return (
    <p className="time__reading tabular" style={{ fontSize: theme.text }} aria-hidden="true">
      {items.map((item, i) => (
        <Item key={i} item={item} />
      ))}
    </p>
  );
});
