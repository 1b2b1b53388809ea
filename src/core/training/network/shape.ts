/** @file The numbers of a residual network, and where each array of its weights begins. Every row of weights ends with its bias. */

export interface NetworkShape {
  /** Numbers of a hidden state, no fewer than an example has features. */
  readonly width: number;
  /** Layers before the head. */
  readonly depth: number;
  readonly classes: number;
}

export interface NetworkPlaces {
  /** width × (width + 1) each. */
  readonly layers: readonly number[];
  /** classes × (width + 1). */
  readonly head: number;
  readonly count: number;
}

/** Where the weights of a shape lie, the first at 0. */
export function networkPlaces({ width, depth, classes }: NetworkShape): NetworkPlaces {
  const layer = width * (width + 1);
  const head = depth * layer;
  return {
    layers: Array.from({ length: depth }, (_, l) => l * layer),
    head,
    count: head + classes * (width + 1),
  };
}
