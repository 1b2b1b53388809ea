/** @file Where the time panels look while they are being panned: layers follow at once, pictures when it settles. */

export interface Camera {
  /** Steps by which the view is off the span that is drawn. */
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
