/** @file Names that people choose, cut so that different ones stay different. */

/** How many characters two names begin with alike, short of a word or number that only begins alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((character, i) => character !== other[i]);
  const most = Math.min(end < 0 ? one.length : end, one.length - 1);
  const whole = one
    .slice(0, most)
    .join("")
    .replace(/(\p{L}+|\p{N}+)$/u, "");
  return Array.from(whole).length || most;
}

/**
 * Names cut one by one, but so that different names stay different: where two come out the same, what they begin with
 * alike is left out.
 */
export function cutApart(names: readonly string[], cut: (name: string, i: number) => string): string[] {
  const cuts = names.map(cut);
  return names.map((name, i) => {
    const rivals = names.filter((other, k) => other !== name && cuts[k] === cuts[i]);
    if (rivals.length === 0) return cuts[i] ?? "";
    const characters = Array.from(name);
    const start = Math.max(...rivals.map((rival) => alike(characters, Array.from(rival))));
    return cut(`…${characters.slice(start).join("").trimStart()}`, i);
  });
}
