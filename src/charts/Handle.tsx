/** @file A grip in a figure: an invisible element over a mark, which can be dragged, moved by keys and read aloud. */
import { useRef, type KeyboardEvent } from "react";
import { useDrag, type Point } from "../ui/useDrag";
import "./handle.css";

export interface HandleProps {
  /** Centre in pixels of the plot. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly valueText: string;
  readonly direction: "horizontal" | "vertical" | "both";
  /** Called with the place to which the pointer has dragged the centre. */
  readonly onDrag: (to: Point) => void;
  /** Called by the arrow keys with steps to the right and up, ten at a time with Shift. */
  readonly onNudge: (right: number, up: number) => void;
  readonly onEdge?: (edge: "start" | "end") => void;
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
  readonly describedBy?: string;
  /** A press on the plot outside of all grips moves this grip. */
  readonly main?: boolean;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
};

/** A grip with one axis moves along it with both pairs of arrow keys, as sliders do. */
function nudge(direction: HandleProps["direction"], [right, up]: Point, times: number): Point {
  const along = (right + up) * times;
  if (direction === "horizontal") return [along, 0];
  if (direction === "vertical") return [0, along];
  return [right * times, up * times];
}

export function Handle(props: HandleProps) {
  const { x, y, direction } = props;
  const origin = useRef<Point>([x, y]);
  const drag = useDrag({
    onStart: () => {
      origin.current = [x, y];
      props.onStart?.();
    },
    onMove: ([dx, dy]) => props.onDrag([origin.current[0] + dx, origin.current[1] + dy]),
    onEnd: props.onEnd,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) props.onNudge(...nudge(direction, arrow, event.shiftKey ? 10 : 1));
    else if (props.onEdge && event.key === "Home") props.onEdge("start");
    else if (props.onEdge && event.key === "End") props.onEdge("end");
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={`handle handle--${direction}`}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuenow={props.value}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      aria-valuetext={props.valueText}
      aria-orientation={direction === "both" ? undefined : direction}
      aria-describedby={props.describedBy}
      data-main={props.main || undefined}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      onKeyDown={onKeyDown}
      {...drag}
    />
  );
}
