/** @file The size of an element in its layout, before transforms around it. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Differences of less than this share of a pixel are the browser's rounding. */
const PIXEL_ROUNDING = 0.02;

/** The size in fractions of a pixel; if something around the element scales it, in whole pixels. */
export function layoutSize(element: Element): Size {
  const { width, height } = element.getBoundingClientRect();
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0) return { width, height };
  const { offsetWidth, offsetHeight } = element;
  const isScaled = Math.abs(width - offsetWidth) > 1 + PIXEL_ROUNDING * offsetWidth;
  return isScaled ? { width: offsetWidth, height: offsetHeight } : { width, height };
}
