/** @file Shares of a whole as bars: dragged, nudged with the arrow keys, or typed. */
import { useRef, type KeyboardEvent } from "react";
import { NumberField } from "./NumberField";
import { formatShare, grown } from "./number";
import { useDrag } from "./useDrag";
import "./bars.css";

export interface BarsProps {
  readonly names: readonly string[];
  /** Positive numbers that sum to 1. */
  readonly values: readonly number[];
  /** What the whole is, e.g. "belief". */
  readonly noun: string;
  /** Says in a sentence why a number cannot be used as a share; null when it can. */
  readonly problem: (value: number) => string | null;
  readonly onChange: (index: number, value: number) => void;
  readonly onGrab?: () => void;
  readonly onRelease?: () => void;
  /** Absent when no bar may be removed. */
  readonly onRemove?: ((index: number) => void) | undefined;
}

/** The smallest share that can be set by dragging. */
const MIN_DRAGGED_SHARE = 1e-3;
const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

const clamp = (value: number) =>
  Math.min(1 - MIN_DRAGGED_SHARE, Math.max(MIN_DRAGGED_SHARE, Number(value.toFixed(3))));
/** Changes a share by hundredths; near 0 or 1, where a hundredth would overshoot, by a factor. */
const nudge = (value: number, steps: number) => {
  const [low, high] = [value, 1 - value];
  if (low < 0.0105) return grown(value, 1.25, steps);
  if (high < 0.0105) return 1 - grown(high, 0.8, steps);
  return Math.min(0.99, Math.max(0.01, Number((value + steps / 100).toFixed(4))));
};

interface BarProps {
  readonly value: number;
  /** The sum of all other shares. */
  readonly rest: number;
  readonly label: string;
  readonly onChange: (value: number) => void;
  readonly onGrab?: (() => void) | undefined;
  readonly onRelease?: (() => void) | undefined;
}

function Bar({ value, rest, label, onChange, onGrab, onRelease }: BarProps) {
  const track = useRef<HTMLDivElement>(null);
  const start = useRef(value);
  const drag = useDrag({
    onStart: () => {
      start.current = value;
      onGrab?.();
    },
    onMove: ([dx]) => onChange(clamp(start.current + dx / (track.current?.clientWidth || 1))),
    onEnd: onRelease,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (step !== undefined) onChange(nudge(value, step * (event.shiftKey ? 10 : 1)));
    else if (event.key === "Home") onChange(Math.min(value, MIN_DRAGGED_SHARE));
    else if (event.key === "End") onChange(Math.max(value, 1 - MIN_DRAGGED_SHARE));
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="bar"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={value}
      aria-valuetext={formatShare(value, rest)}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <div className="bar__track" ref={track}>
        <div className="bar__fill" style={{ transform: `scaleX(${value})` }} />
      </div>
      <div className="bar__grip" style={{ left: `${value * 100}%` }} />
    </div>
  );
}

export function Bars({ names, values, noun, problem, onChange, onGrab, onRelease, onRemove }: BarsProps) {
  return (
    <ul className="bars">
      {values.map((value, i) => {
        const name = names[i] ?? `class ${i + 1}`;
        return (
          <li key={i} className="bars__row">
            <span className="bars__name" title={name}>
              {name}
            </span>
            {onRemove ? (
              <button
                type="button"
                className="bars__remove"
                aria-label={`Remove ${name} from the ${noun}`}
                onClick={() => onRemove(i)}
              >
                <span aria-hidden="true">×</span>
              </button>
            ) : null}
            <NumberField
              value={value}
              label={`${noun}, ${name}`}
              problem={problem}
              nudge={nudge}
              onChange={(next) => onChange(i, next)}
            />
            <Bar
              value={value}
              rest={values.reduce((sum, other, k) => (k === i ? sum : sum + other), 0)}
              label={`${noun}, ${name}: bar`}
              onChange={(next) => onChange(i, next)}
              onGrab={onGrab}
              onRelease={onRelease}
            />
          </li>
        );
      })}
    </ul>
  );
}
