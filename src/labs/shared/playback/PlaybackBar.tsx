/** @file The controls of the clock: play, pause, step, and a slider. */
import { memo, useCallback, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Grip } from "../../../ui/gesture/grip";
import { useGesture } from "../../../ui/gesture/useGesture";
import { usePlayback, usePlaybackPart, useReadableStep, useShownStep } from "./context";
import { SPEEDS, type PlaybackState, type Speed } from "./playback";
import "./playback.css";

const SPEED_WORDS: Readonly<Record<Speed, { short: string; long: string }>> = {
  half: { short: "½×", long: "half speed" },
  one: { short: "1×", long: "normal speed" },
  four: { short: "4×", long: "four times as fast" },
  max: { short: "max", long: "as fast as possible" },
};

const playingOf = ({ playing }: PlaybackState) => playing;
const speedOf = ({ speed }: PlaybackState) => speed;

const Transport = memo(function Transport() {
  const playback = usePlayback();
  const playing = usePlaybackPart(playingOf);
  return (
    <div className="playback__transport">
      <button type="button" aria-label="One step back" onClick={() => playback.nudge(-1)}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3,3v10M13,3v10l-7,-5z" />
        </svg>
      </button>
      <button
        type="button"
        className="playback__play"
        aria-label={playing ? "Pause" : "Play"}
        onClick={playback.toggle}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          {playing ? <path d="M5,3v10M11,3v10" strokeWidth="2.5" /> : <path d="M5,2.5v11l8.5,-5.5z" />}
        </svg>
      </button>
      <button type="button" aria-label="One step on" onClick={() => playback.nudge(1)}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M13,3v10M3,3v10l7,-5z" />
        </svg>
      </button>
    </div>
  );
});

function Time({ steps }: { steps: number }) {
  const t = useReadableStep();
  return (
    <output className="playback__time tabular" aria-live="off">
      t = {t} <span>/ {steps}</span>
    </output>
  );
}

const Speeds = memo(function Speeds() {
  const playback = usePlayback();
  const speed = usePlaybackPart(speedOf);
  return (
    <div className="playback__speeds" role="group" aria-label="Speed">
      {SPEEDS.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === speed}
          aria-label={SPEED_WORDS[id].long}
          onClick={() => playback.setSpeed(id)}
        >
          {SPEED_WORDS[id].short}
        </button>
      ))}
    </div>
  );
});

/** The share of the run by which a page key moves. */
const PAGE_SHARE = 0.1;

function useScrub(steps: number) {
  const playback = usePlayback();
  const track = useRef<HTMLDivElement>(null);
  const putBack = useRef(() => {});
  const seekTo = ({ at: [clientX] }: Grip) => {
    const { left = 0, width = 1 } = track.current?.getBoundingClientRect() ?? {};
    playback.seek(((clientX - left) / width) * steps);
  };
  const { isHeld: _, ...pointers } = useGesture({
    onStart: (grip) => {
      putBack.current = playback.keep();
      seekTo(grip);
    },
    onMove: seekTo,
    onCancel: () => putBack.current(),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.round(steps * PAGE_SHARE));
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -page, PageUp: page }[
      event.key
    ];
    if (by !== undefined) playback.nudge(by * (event.shiftKey ? 10 : 1));
    else if (event.key === "Home") playback.seek(0);
    else if (event.key === "End") playback.seek(steps);
    else return;
    event.preventDefault();
  };
  return { track, handlers: { ...pointers, onKeyDown } };
}

interface PlaybackBarProps {
  /** The number of steps in the run. */
  readonly steps: number;
  /** Marks over the slider for what happens when. */
  readonly marks?: ReactNode;
  /** Further controls, after those for the speed. */
  readonly tools?: ReactNode;
}

function Track({ steps, marks }: PlaybackBarProps) {
  const { track, handlers } = useScrub(steps);
  const thumb = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLDivElement>(null);
  const readable = useReadableStep();
  const show = useCallback(
    (t: number) => {
      const share = steps === 0 ? 0 : Math.min(1, t / steps);
      if (thumb.current) thumb.current.style.transform = `translateX(${share * 100}%)`;
      if (fill.current) fill.current.style.transform = `scaleX(${share})`;
    },
    [steps],
  );
  useShownStep(show);
  return (
    <div
      className="playback__slider"
      role="slider"
      tabIndex={0}
      aria-label="Step"
      aria-valuemin={0}
      aria-valuemax={steps}
      aria-valuenow={readable}
      aria-valuetext={`step ${readable} of ${steps}`}
      {...handlers}
    >
      <div className="playback__track" ref={track}>
        <div className="playback__rail" />
        <div className="playback__fill" ref={fill} />
        {marks}
        <div className="playback__thumb" ref={thumb}>
          <span />
        </div>
      </div>
    </div>
  );
}

export function PlaybackBar({ steps, marks, tools }: PlaybackBarProps) {
  return (
    <section className="playback no-print" aria-label="Playback">
      <div className="playback__row">
        <Transport />
        <Time steps={steps} />
        <Track steps={steps} marks={marks} />
        <Speeds />
        {tools}
      </div>
    </section>
  );
}
