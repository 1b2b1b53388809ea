/** @file The position of the time panels while they are panned: layers move at once, and pictures are drawn when panning ends. */

export interface Camera {
  /** The number of steps between the view and the span that is drawn. */
  readonly offset: () => number;
  readonly move: (offset: number) => void;
  readonly subscribe: (follow: (offset: number) => void) => () => void;
}

export function createCamera(): Camera {
  let offset = 0;
  const followers = new Set<(offset: number) => void>();
  return {
    offset: () => offset,
    move: (to) => {
      if (to === offset) return;
      offset = to;
      for (const follow of followers) follow(offset);
    },
    subscribe: (follow) => {
      followers.add(follow);
      follow(offset);
      return () => followers.delete(follow);
    },
  };
}
