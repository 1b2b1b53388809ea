/** @file What few pictures have. */
export { RasterView } from "./RasterView";
export { TextureDefs } from "./TextureDefs";
