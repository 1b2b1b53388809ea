/** @file Things that labels must not touch: boxes, and lines whose segments are sorted into columns. */
import { overlaps, type Box } from "./box";
import type { Line, Point } from "./polyline";

export interface Obstacles {
  /** Whether some segment or box, except those of the group `except`, touches this box. */
  readonly touches: (box: Box, except?: number) => boolean;
  /** Whether a segment of this group touches the box. */
  readonly meets: (box: Box, group: number) => boolean;
}

/** Things that belong together: one curve with its markers, say. */
export interface ObstacleGroup {
  readonly lines: readonly Line[];
  readonly boxes?: readonly Box[];
}

const COLUMN_PX = 12;
const column = (x: number) => Math.floor(x / COLUMN_PX);

/** The segments of one group that pass through one column, and the range of their heights. */
interface Slot {
  readonly group: number;
  top: number;
  bottom: number;
  /** Two points for each segment. */
  readonly segments: Point[];
}

/** Whether the segment a–b meets the box. */
export function segmentMeets(a: Point, b: Point, box: Box): boolean {
  if (Math.max(a[0], b[0]) < box.x0 || Math.min(a[0], b[0]) > box.x1) return false;
  if (Math.max(a[1], b[1]) < box.y0 || Math.min(a[1], b[1]) > box.y1) return false;
  const side = (x: number, y: number) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const [s1, s2] = [side(box.x0, box.y0), side(box.x1, box.y0)];
  const [s3, s4] = [side(box.x0, box.y1), side(box.x1, box.y1)];
  return !((s1 > 0 && s2 > 0 && s3 > 0 && s4 > 0) || (s1 < 0 && s2 < 0 && s3 < 0 && s4 < 0));
}

/** Lines may be simplified by this much without a difference for labels. */
const LINE_TOLERANCE_PX = 1.5;

/** The line without the points that are within `fine` pixels (across plus down) of the last one kept; both ends are kept. */
export function thinLine(line: Line, fine = LINE_TOLERANCE_PX): Line {
  const kept: Point[] = [];
  let last: Point | null = null;
  line.forEach((point, i) => {
    const near = last && Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) < fine;
    if (near && i < line.length - 1) return;
    kept.push(point);
    last = point;
  });
  return kept;
}

function slotOf(slots: Slot[], group: number): Slot {
  const last = slots.at(-1);
  if (last?.group === group) return last;
  const slot: Slot = { group, top: Infinity, bottom: -Infinity, segments: [] };
  slots.push(slot);
  return slot;
}

function addLine(columns: Map<number, Slot[]>, line: Line, group: number) {
  const thin = thinLine(line);
  for (let i = 1; i < thin.length; i++) {
    const [a, b] = [thin[i - 1], thin[i]];
    if (!a || !b) continue;
    for (let c = column(Math.min(a[0], b[0])); c <= column(Math.max(a[0], b[0])); c++) {
      const slots = columns.get(c) ?? [];
      if (slots.length === 0) columns.set(c, slots);
      const slot = slotOf(slots, group);
      slot.top = Math.min(slot.top, a[1], b[1]);
      slot.bottom = Math.max(slot.bottom, a[1], b[1]);
      slot.segments.push(a, b);
    }
  }
}

function slotMeets(slot: Slot, box: Box): boolean {
  if (slot.bottom < box.y0 || slot.top > box.y1) return false;
  const { segments } = slot;
  for (let i = 1; i < segments.length; i += 2) {
    const [a, b] = [segments[i - 1], segments[i]];
    if (a && b && segmentMeets(a, b, box)) return true;
  }
  return false;
}

/** Sorts groups of lines and boxes once, to answer many questions. */
export function groupedObstacles(groups: readonly ObstacleGroup[]): Obstacles {
  const columns = new Map<number, Slot[]>();
  groups.forEach(({ lines }, group) => lines.forEach((line) => addLine(columns, line, group)));
  const boxes = groups.flatMap((group, index) => (group.boxes ?? []).map((box) => ({ box, group: index })));
  const touches = (box: Box, except = -1) => {
    if (boxes.some((other) => other.group !== except && overlaps(other.box, box))) return true;
    for (let c = column(box.x0); c <= column(box.x1); c++)
      for (const slot of columns.get(c) ?? []) if (slot.group !== except && slotMeets(slot, box)) return true;
    return false;
  };
  const meets = (box: Box, group: number) => {
    for (let c = column(box.x0); c <= column(box.x1); c++)
      for (const slot of columns.get(c) ?? []) if (slot.group === group && slotMeets(slot, box)) return true;
    return false;
  };
  return { touches, meets };
}

/** The same for lines and boxes that need no groups. */
export const obstacles = (lines: readonly Line[], boxes: readonly Box[] = []): Obstacles =>
  groupedObstacles([{ lines, boxes }]);
