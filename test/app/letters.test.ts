/** @file Which letters explain themselves in which lab. */
import { expect, test } from "vitest";
import { findTerms } from "../../src/app/terms/find";
import { piecesOf } from "../../src/ui/notation";

const inOrder = (place: string) =>
  findTerms(piecesOf("μ, η, λ, ρ, τ and φ"), place, 0).found.map(({ symbol }) => symbol.symbol);

test.each([
  ["bounds", ["μ", "η", "φ"]],
  ["tracking", ["μ", "η", "ρ", "τ", "φ"]],
  ["stability", ["μ", "η", "τ", "φ"]],
  ["geometry", ["η", "λ", "φ"]],
  ["training", ["η", "λ", "φ"]],
  ["search", []],
  ["a lab that says nothing", ["η", "φ"]],
])("%s", (place, symbols) => {
  expect(inOrder(place)).toEqual(symbols);
});
