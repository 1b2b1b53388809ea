/** @file The value a colour token has on this page right now, as #rrggbb that every SVG reader knows. */

/** Resolves `light-dark()`, `color-mix()` and whatever else a token may hold. */
export function colorReader(host: Element): (css: string) => string {
  const probe = document.createElement("span");
  // Where the system forces its own colours, every token would read as the same one.
  probe.style.setProperty("forced-color-adjust", "none");
  host.append(probe);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, string>();
  const read = (css: string): string => {
    probe.style.color = css;
    const computed = getComputedStyle(probe).color;
    if (!pen) return computed;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = computed;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
  return (css) => {
    const value = known.get(css) ?? read(css);
    known.set(css, value);
    return value;
  };
}
