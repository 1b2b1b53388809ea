/** @file What keys mean on a picture that is panned and zoomed. */

export type ZoomKey = "in" | "out" | "whole";

const ZOOM: Readonly<Record<string, ZoomKey>> = {
  "+": "in",
  "=": "in",
  "-": "out",
  "−": "out",
  "0": "whole",
};

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The key's name; null if it is pressed together with Alt, Ctrl or Cmd, since that is for the browser. */
export const plainKey = ({ key, altKey, ctrlKey, metaKey }: Pressed): string | null =>
  altKey || ctrlKey || metaKey ? null : key;

export const zoomKey = (key: string | null): ZoomKey | null => (key === null ? null : (ZOOM[key] ?? null));
