/** @file A range for a positive number, straight or by ratio. */
import { useRef } from "react";
import { log, pow } from "../core/elementary";
import { useInteraction } from "./interaction/context";
import type { Gesture } from "./interaction/interaction";
import "./slider.css";

interface SliderProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** By ratio: equal ways multiply by equal factors; `min` must be positive. */
  readonly scale?: "linear" | "log";
  readonly label: string;
  readonly valueText: string;
  readonly onChange: (value: number) => void;
}

const NOTCHES = 1000;

function toShare({ min, max, scale }: SliderProps, value: number): number {
  const share = scale === "log" ? log(value / min) / log(max / min) : (value - min) / (max - min);
  return Math.min(1, Math.max(0, share));
}

const fromShare = ({ min, max, scale }: SliderProps, share: number): number =>
  Number((scale === "log" ? min * pow(max / min, share) : min + share * (max - min)).toPrecision(3));

export function Slider(props: SliderProps) {
  const { during } = useInteraction();
  /** From the press to its end. */
  const gesture = useRef<Gesture | null>(null);
  const onEnd = () => {
    gesture.current = null;
  };
  return (
    <input
      className="slider"
      type="range"
      min={0}
      max={NOTCHES}
      step={1}
      value={Math.round(toShare(props, props.value) * NOTCHES)}
      aria-label={props.label}
      aria-valuetext={props.valueText}
      onPointerDown={() => {
        gesture.current = {};
      }}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onChange={({ target: { value } }) =>
        during(gesture.current ?? {}, () => props.onChange(fromShare(props, Number(value) / NOTCHES)))
      }
    />
  );
}
