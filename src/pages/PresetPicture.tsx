/** @file The picture of a preset from the gallery, in the palette of the page. */
import { usePalette } from "../charts/picture/canvas";

export function PresetPicture({ id }: { id: string }) {
  const looks = usePalette().includes("dark") ? "dark" : "light";
  return <img src={`./presets/${id}-${looks}.svg`} alt="" loading="lazy" width="320" height="200" />;
}
