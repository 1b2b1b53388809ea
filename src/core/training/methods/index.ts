/** @file The methods that there are: one file and one line here make a new one. */
import { adagrad, adam, adamw, rmsprop } from "./adaptive";
import { certified } from "./certified";
import { lion } from "./lion";
import { hypentropy, pNorm } from "./mirror";
import { momentum } from "./momentum";
import { naturalGradient } from "./naturalGradient";
import { polyak } from "./polyak";
import { proximalPoint } from "./proximalPoint";
import { sgd } from "./sgd";
import type { Facts, Length, Method, MethodKind, MethodRecord, MethodSpec } from "./types";

export type { Facts, Length, Method, MethodKind, MethodSpec } from "./types";

type SpecOf<Kind extends MethodKind> = Extract<MethodSpec, { kind: Kind }>;

const methods: { readonly [Kind in MethodKind]: MethodRecord<SpecOf<Kind>> } = {
  sgd,
  momentum,
  hypentropy,
  pNorm,
  naturalGradient,
  adagrad,
  rmsprop,
  adam,
  adamw,
  lion,
  polyak,
  proximalPoint,
  certified,
};

export const METHOD_KINDS = Object.keys(methods) as readonly MethodKind[];

export const recordOf = <Kind extends MethodKind>(kind: Kind): MethodRecord<SpecOf<Kind>> => methods[kind];

/** @param size entries of the weights */
export function createMethod<Kind extends MethodKind>(
  spec: SpecOf<Kind>,
  size: number,
  facts: Facts,
): Method {
  // The record of a kind is that of the spec.
  const record = methods[spec.kind] as unknown as MethodRecord<SpecOf<Kind>>;
  return record.create(spec, size, facts);
}

/** Whether λ of a method has a unit of its own, so that it is more than a factor of the step. */
export const hasOwnUnit = (kind: MethodKind): boolean => methods[kind].unit === "own";

/** Whether a method needs nothing of a model but its gradient. */
export const trainsAny = (kind: MethodKind): boolean => methods[kind].only === undefined;

export const lengthOf = (scale: number, relaxation: number): Length => ({
  scale,
  relaxation,
  product: scale * relaxation,
});
