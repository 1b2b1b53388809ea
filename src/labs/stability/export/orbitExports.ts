/** @file What saving and copying need of the orbit at the pointed cell. */
import type { FigureExports } from "../../../charts/export/actions";
import { originOf } from "../../../charts/export/origin";
import { drawOrbit } from "../orbit/draw";
import type { Orbit } from "../run/cell/orbit";

export const orbitExports = (orbit: Orbit, link: () => string): FigureExports => ({
  name: "mirrorstep-stability-orbit",
  ready: () => Promise.resolve(),
  draw: (viewport) => Promise.resolve(drawOrbit(orbit, viewport)),
  link,
  python: async () => (await import("./python/plots")).orbitOf(orbit.run, originOf(link())),
});
