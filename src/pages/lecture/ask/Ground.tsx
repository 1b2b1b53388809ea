/** @file What lies over a picture while a question is asked on it: marks, and grips that can be moved. */
import type { ReactNode } from "react";
import { usePress, type PressActions } from "../../../charts/usePress";
import { useOverTheme } from "./theme";

interface GroundProps {
  readonly size: { readonly width: number; readonly height: number };
  /** Whether the truth is shown: then nothing can be moved. */
  readonly isTold: boolean;
  readonly marks: ReactNode;
  readonly press: PressActions;
  readonly children?: ReactNode;
}

export function Ground({ size, isTold, marks, press, children }: GroundProps) {
  const { text } = useOverTheme();
  const pressed = usePress(press);
  return (
    <div
      className={isTold ? "over" : "over over--asks"}
      role="group"
      aria-label={isTold ? "The guess and the truth, on the figure" : "The guess, on the figure"}
      style={size}
      {...(isTold ? null : pressed)}
    >
      <svg {...size} style={{ fontSize: text }} aria-hidden="true">
        {marks}
      </svg>
      {isTold ? null : children}
    </div>
  );
}
