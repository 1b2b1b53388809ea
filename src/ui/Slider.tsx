/** @file A slider for a positive number, on a linear or a logarithmic scale. */
import { useEffect, useRef, type ChangeEvent } from "react";
import { exp, log } from "../core/elementary";
import { useInteraction } from "./interaction/context";
import type { Gesture } from "./interaction/interaction";
import { watchGesture } from "./gesture/watchGesture";
import "./slider.css";

interface SliderProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** On "log", equal distances multiply by equal factors, and `min` must be positive. */
  readonly scale?: "linear" | "log";
  readonly label: string;
  readonly valueText: string;
  /** The number of steps from end to end; an arrow key moves by one. */
  readonly notches?: number;
  readonly onChange: (value: number) => void;
}

const USUAL_NOTCHES = 1000;

function toShare({ min, max, scale }: SliderProps, value: number): number {
  const share = scale === "log" ? log(value / min) / log(max / min) : (value - min) / (max - min);
  return Math.min(1, Math.max(0, share));
}

const fromShare = ({ min, max, scale }: SliderProps, share: number): number =>
  Number((scale === "log" ? min * exp(share * log(max / min)) : min + share * (max - min)).toPrecision(3));

/** Makes one gesture of a press until its end. After Escape the browser's own slider would go on; its changes are ignored. */
function usePress() {
  const { during, callOff, setMoving } = useInteraction();
  const gesture = useRef<Gesture | null>(null);
  const isOff = useRef(false);
  const unwatch = useRef<(() => void) | null>(null);
  const onEnd = () => {
    gesture.current = null;
    unwatch.current?.();
    unwatch.current = null;
  };
  useEffect(() => () => unwatch.current?.(), []);
  const onPointerDown = () => {
    onEnd();
    const now = {};
    gesture.current = now;
    isOff.current = false;
    const onCancel = () => {
      onEnd();
      isOff.current = true;
      callOff(now);
    };
    const stop = watchGesture({ onCancel, onLost: onEnd });
    unwatch.current = () => {
      stop();
      setMoving(now, false);
    };
  };
  const onKeyDown = () => {
    isOff.current = false;
  };
  const change = (act: () => void) => {
    if (isOff.current) return;
    const now = gesture.current ?? {};
    if (now === gesture.current) setMoving(now, true);
    during(now, act);
  };
  return { change, handlers: { onPointerDown, onPointerUp: onEnd, onPointerCancel: onEnd, onKeyDown } };
}

export function Slider(props: SliderProps) {
  const { notches = USUAL_NOTCHES } = props;
  const { change, handlers } = usePress();
  const onChange = ({ target: { value } }: ChangeEvent<HTMLInputElement>) =>
    change(() => props.onChange(fromShare(props, Number(value) / notches)));
  return (
    <input
      className="slider"
      type="range"
      min={0}
      max={notches}
      step={1}
      value={Math.round(toShare(props, props.value) * notches)}
      aria-label={props.label}
      aria-valuetext={props.valueText}
      onChange={onChange}
      {...handlers}
    />
  );
}
