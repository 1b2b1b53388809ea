/** @file Shows percent and time left on one line of the terminal; nothing if standard error is no terminal. */
import type { Environment } from "../command";

const EVERY_MS = 200;
const CLEAR_LINE = "\r\u001b[K";

export function createProgress({ stderr }: Environment) {
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const start = performance.now();
  let next = start + EVERY_MS;
  let isShown = false;
  return {
    show: (fraction: number) => {
      const now = performance.now();
      if (now < next) return;
      next = now + EVERY_MS;
      isShown = true;
      const left = fraction > 0 ? ((now - start) * (1 - fraction)) / fraction / 1000 : Infinity;
      const time = Number.isFinite(left) ? `, ${Math.ceil(left)} s left` : "";
      stderr.write(`${CLEAR_LINE}${Math.floor(fraction * 100)} %${time}`);
    },
    clear: () => {
      if (isShown) stderr.write(CLEAR_LINE);
    },
  };
}
