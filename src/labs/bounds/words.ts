/** @file The words above the figures. */

export const QUESTION = "How far may a belief step?";
export const STORY =
  "Drag the belief along the slice. The closer it comes to a face of the simplex, the less it may move; " +
  "the less sure it is, the more the entropy brake takes away.";
