/** @file What few pictures have, pixels and textures, comes with the first of them. */
export const fetchSeldom = () => import("./seldom");
