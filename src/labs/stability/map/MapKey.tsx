/** @file The key to the map's colours and textures, beside the zoom tools. */
import { useMemo } from "react";
import type { FigureTheme } from "../../../charts/ink";
import { Marks } from "../../../charts/picture/Marks";
import { keyEntries } from "./key";

export function MapKey({ iterations, theme }: { iterations: number; theme: FigureTheme }) {
  const entries = useMemo(() => keyEntries(iterations, theme), [iterations, theme]);
  return (
    <ul className="map-key" aria-label="Key to the map">
      {entries.map(({ words, size, marks }) => (
        <li key={words}>
          <svg {...size} role="img" aria-label={words}>
            <Marks marks={marks} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
