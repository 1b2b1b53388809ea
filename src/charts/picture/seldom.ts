/** @file What only few pictures need, in one chunk. */
export { RasterView } from "./RasterView";
export { TextureDefs } from "./TextureDefs";
