/** @file Simplifies a line: keeps some of its points, so that the line through them passes close to all others. */
import type { Line, Point } from "../geometry/polyline";

/** A tenth of a pixel is invisible. */
const INVISIBLE_PX = 0.1;
/** Stands for infinity: far outside of any frame, but near enough to compute with. */
export const FAR_OUTSIDE_PX = 1e5;

/**
 * Takes points whose x never decreases and keeps as few as possible, such that the line passes all others
 * within a tenth of a pixel vertically. From the last point kept, it tracks the cone of straight lines that
 * still do. Infinite heights are replaced by far ones; undefined ones are left out.
 */
export class Simplifier {
  private readonly kept: Point[] = [];
  private count = 0;
  private anchorX = 0;
  private anchorY = 0;
  private lastX = 0;
  private lastY = 0;
  private least = -Infinity;
  private most = Infinity;

  constructor(private readonly close = INVISIBLE_PX) {}

  push(x: number, height: number): void {
    if (Number.isNaN(height)) return;
    const y = Math.min(FAR_OUTSIDE_PX, Math.max(-FAR_OUTSIDE_PX, height));
    if (this.count++ === 0) this.keep(x, y);
    else {
      const slope = (y - this.anchorY) / (x - this.anchorX);
      if (!(x > this.anchorX) || slope < this.least || slope > this.most) this.turn();
      this.narrow(x, y);
    }
    this.lastX = x;
    this.lastY = y;
  }

  finish(): Line {
    if (this.count > 0 && this.isBeyondAnchor(this.lastX, this.lastY))
      this.kept.push([this.lastX, this.lastY]);
    return this.kept;
  }

  private isBeyondAnchor(x: number, y: number): boolean {
    return x !== this.anchorX || y !== this.anchorY;
  }

  private keep(x: number, y: number): void {
    this.kept.push([x, y]);
    this.anchorX = x;
    this.anchorY = y;
    this.least = -Infinity;
    this.most = Infinity;
  }

  /** No straight line passes the last point closely enough, so it is kept. */
  private turn(): void {
    if (this.isBeyondAnchor(this.lastX, this.lastY)) this.keep(this.lastX, this.lastY);
  }

  private narrow(x: number, y: number): void {
    const run = x - this.anchorX;
    if (run > 0) {
      this.least = Math.max(this.least, (y - this.close - this.anchorY) / run);
      this.most = Math.min(this.most, (y + this.close - this.anchorY) / run);
    } else if (y !== this.anchorY) this.keep(x, y);
  }
}

/** The line without points that are within `close` pixels (vertically) of the line that remains; x must not decrease. */
export function simplify(line: Line, close = INVISIBLE_PX): Line {
  const simplifier = new Simplifier(close);
  for (const [x, y] of line) simplifier.push(x, y);
  return simplifier.finish();
}
