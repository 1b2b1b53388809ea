/** @file Shortens names that people chose such that different names stay different. */

/** How many characters two names have in common at the beginning, not counting a word or number that is only partly the same. */
function alike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((character, i) => character !== other[i]);
  const most = Math.min(end < 0 ? one.length : end, one.length - 1);
  const whole = one
    .slice(0, most)
    .join("")
    .replace(/(\p{L}+|\p{N}+)$/u, "");
  return Array.from(whole).length || most;
}

/** Shortens names one by one. If two of them would become the same, their common beginning is left out. */
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
