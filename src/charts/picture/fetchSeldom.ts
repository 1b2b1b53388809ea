/** @file Loads the code for pixels and textures, with the first picture that has some. */
export const fetchSeldom = () => import("./seldom");
