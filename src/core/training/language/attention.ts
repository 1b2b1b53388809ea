/** @file Causal attention of several heads on one sequence, forward and back. */
import { LANES, type Kernel } from "./kernel";
import { transpose } from "./parts";
import type { LayerRoom, Model, Room } from "./model";

/** Row by row the shares of what came before: softmax of the scores as far as the diagonal, 0 beyond it. */
function share({ floats: f, exponentials }: Kernel, square: number, size: number, scale: number) {
  for (let row = 0; row < size; row++) {
    const at = square + row * size;
    let most = -Infinity;
    for (let j = 0; j <= row; j++) if (f[at + j] > most) most = f[at + j];
    for (let j = 0; j <= row; j++) f[at + j] = (f[at + j] - most) * scale;
    exponentials(at, LANES * Math.ceil((row + 1) / LANES));
    let sum = 0;
    for (let j = 0; j <= row; j++) sum += f[at + j];
    const factor = 1 / sum;
    for (let j = 0; j <= row; j++) f[at + j] *= factor;
    f.fill(0, at + row + 1, at + size);
  }
}

/** From queries, keys and values side by side to what the heads say, side by side. */
export function attend({ shape, kernel }: Model, layer: LayerRoom): void {
  const { width, heads, context } = shape;
  const size = width / heads;
  const stride = 3 * width;
  const rows = { rows: context, columns: width, stride };
  transpose(kernel.floats, layer.mixed + width, layer.keysT, rows);
  for (let head = 0; head < heads; head++) {
    const from = head * size;
    const square = layer.shares + head * context * context;
    kernel.multiply(
      { at: square, row: context },
      { at: layer.mixed + from, row: stride, inner: 1 },
      { at: layer.keysT + from * context, row: context },
      { m: context, k: size, n: context },
      false,
    );
    share(kernel, square, context, 1 / Math.sqrt(size));
    kernel.multiply(
      { at: layer.heads + from, row: width },
      { at: square, row: context, inner: 1 },
      { at: layer.mixed + 2 * width + from, row: stride },
      { m: context, k: context, n: size },
      false,
    );
  }
}

/** ∂scores out of ∂shares, in the same place: a (∂a − Σ a ∂a), times the scale of the scores. */
function shareBack({ floats: f }: Kernel, square: number, back: number, size: number, scale: number) {
  for (let row = 0; row < size; row++) {
    const a = square + row * size;
    const d = back + row * size;
    let sum = 0;
    for (let j = 0; j <= row; j++) sum += f[a + j] * f[d + j];
    for (let j = 0; j <= row; j++) f[d + j] = f[a + j] * (f[d + j] - sum) * scale;
    f.fill(0, d + row + 1, d + size);
  }
}

/** Writes ∂(queries, keys, values) out of ∂heads. */
export function attendBack({ shape, kernel }: Model, layer: LayerRoom, room: Room): void {
  const { width, heads, context } = shape;
  const size = width / heads;
  const stride = 3 * width;
  transpose(kernel.floats, layer.mixed + 2 * width, layer.valuesT, {
    rows: context,
    columns: width,
    stride,
  });
  for (let head = 0; head < heads; head++) {
    const from = head * size;
    const square = { at: layer.shares + head * context * context, row: context };
    const back = { at: room.square, row: context };
    const said = { at: room.headsBack + from, row: width };
    const ofValues = { at: room.mixedBack + 2 * width + from, row: stride };
    const ofQueries = { at: room.mixedBack + from, row: stride };
    const ofKeys = { at: room.mixedBack + width + from, row: stride };
    const inner = { m: context, k: size, n: context };
    const outer = { m: context, k: context, n: size };
    kernel.multiply(ofValues, { at: square.at, row: 1, inner: context }, said, outer, false);
    const values = { at: layer.valuesT + from * context, row: context };
    kernel.multiply(back, { ...said, inner: 1 }, values, inner, false);
    shareBack(kernel, square.at, room.square, context, 1 / Math.sqrt(size));
    const keys = { at: layer.mixed + width + from, row: stride };
    kernel.multiply(ofQueries, { ...back, inner: 1 }, keys, outer, false);
    const queries = { at: layer.mixed + from, row: stride };
    kernel.multiply(ofKeys, { at: room.square, row: 1, inner: context }, queries, outer, false);
  }
}
