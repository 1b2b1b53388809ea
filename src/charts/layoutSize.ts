/** @file The size of an element as it is laid out. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Below this share of a difference the browser only rounds. */
const ROUNDING = 0.02;

/** To fractions of a pixel; where something around it shows it smaller or larger, in whole pixels. */
export function layoutSize(element: Element): Size {
  const { width, height } = element.getBoundingClientRect();
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0) return { width, height };
  const { offsetWidth, offsetHeight } = element;
  const isScaled = Math.abs(width - offsetWidth) > 1 + ROUNDING * offsetWidth;
  return isScaled ? { width: offsetWidth, height: offsetHeight } : { width, height };
}
