/** @file The key to the map's colours and textures. */
import { useId } from "react";
import { ink } from "../../../charts/ink";

const mixed = (token: string, share: number) =>
  `color-mix(in srgb, var(--${token}) ${Math.round(share * 100)}%, var(--paper))`;

function Ramp() {
  const id = useId();
  return (
    <svg width="56" height="12" aria-hidden="true">
      <defs>
        <linearGradient id={id}>
          <stop offset="0" stopColor={mixed("bound", 0.1)} />
          <stop offset="1" stopColor={mixed("bound", 0.8)} />
        </linearGradient>
      </defs>
      <rect x="0.5" y="0.5" width="55" height="11" fill={`url(#${id})`} stroke={ink("line")} />
    </svg>
  );
}

function Swatch({ token, share, texture }: { token: string; share: number; texture: "hatch" | "dots" }) {
  const id = useId();
  return (
    <svg width="28" height="12" aria-hidden="true">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
          {texture === "hatch" ? (
            <path d="M-1,7L7,-1M-1,1L1,-1M5,7L7,5" stroke={ink("paper")} strokeWidth="1.2" />
          ) : (
            <circle cx="3" cy="3" r="1.2" fill={ink("paper")} />
          )}
        </pattern>
      </defs>
      <rect x="0.5" y="0.5" width="27" height="11" fill={mixed(token, share)} />
      <rect x="0.5" y="0.5" width="27" height="11" fill={`url(#${id})`} stroke={ink("line")} />
    </svg>
  );
}

export function MapKey({ iterations }: { iterations: number }) {
  return (
    <ul className="map-key" aria-label="Key to the map">
      <li>
        <span>converged at step 0</span>
        <Ramp />
        <span className="tabular">{iterations}</span>
      </li>
      <li>
        <Swatch token="violation" share={0.62} texture="hatch" />
        <span>collapsed</span>
      </li>
      <li>
        <Swatch token="ink-faint" share={0.5} texture="dots" />
        <span>wandering</span>
      </li>
    </ul>
  );
}
