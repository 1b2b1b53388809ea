/** @file Pushes labels in a column apart, each as near as possible to what it names. */

/** Heights close to those wanted, at least `pitch` apart, inside [top, bottom]. */
export function spread(wanted: readonly number[], pitch: number, top: number, bottom: number): number[] {
  const blocks: { sum: number; count: number; at: number }[] = [];
  for (const y of wanted) {
    blocks.push({ sum: y, count: 1, at: y });
    for (;;) {
      const [above, below] = [blocks.at(-2), blocks.at(-1)];
      if (!above || !below || above.at + ((above.count + below.count) / 2) * pitch <= below.at) break;
      // Each member of the lower block should be `above.count` pitches below where the merged block starts.
      const merged = { sum: above.sum + below.sum, count: above.count + below.count, at: 0 };
      merged.at = merged.sum / merged.count;
      blocks.splice(-2, 2, merged);
    }
  }
  const places = blocks.flatMap(({ at, count }) =>
    Array.from({ length: count }, (_, i) => at + (i - (count - 1) / 2) * pitch),
  );
  return inside(places, pitch, top, bottom);
}

function inside(places: number[], pitch: number, top: number, bottom: number): number[] {
  const result = [...places];
  for (let i = 0; i < result.length; i++)
    result[i] = Math.max(result[i] ?? top, i === 0 ? top : (result[i - 1] ?? top) + pitch);
  for (let i = result.length - 1; i >= 0; i--)
    result[i] = Math.min(
      result[i] ?? bottom,
      i === result.length - 1 ? bottom : (result[i + 1] ?? bottom) - pitch,
    );
  return result;
}
