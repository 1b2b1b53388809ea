/** @file The numbers of a residual network, and where each array of its weights begins. Every row of weights ends with its bias. */

export interface NetworkShape {
  /** Numbers of an example, the constant 1 at its end among them. */
  readonly inputs: number;
  /** Numbers of a hidden state. */
  readonly width: number;
  /** Layers between the embedding and the head. */
  readonly depth: number;
  readonly classes: number;
}

export interface NetworkPlaces {
  /** width × inputs. */
  readonly embedding: number;
  /** width × (width + 1) each. */
  readonly layers: readonly number[];
  /** classes × (width + 1). */
  readonly head: number;
  readonly count: number;
}

/** Where the weights of a shape lie, the first at 0. */
export function networkPlaces({ inputs, width, depth, classes }: NetworkShape): NetworkPlaces {
  const first = width * inputs;
  const layer = width * (width + 1);
  const head = first + depth * layer;
  return {
    embedding: 0,
    layers: Array.from({ length: depth }, (_, l) => first + l * layer),
    head,
    count: head + classes * (width + 1),
  };
}
