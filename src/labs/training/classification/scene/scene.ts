/** @file What the figures of classification share. Pure. */
import type { ClassificationTrace, MethodTrace } from "../../run/classification/types";
import { methodStyle } from "../look";

export const there = ({ methods }: ClassificationTrace): readonly MethodTrace[] =>
  methods.flatMap((method) => method ?? []);

export const placed = ({ methods }: ClassificationTrace) =>
  methods.flatMap((method, place) =>
    method === null ? [] : [{ method, place, style: methodStyle(place, method.label) }],
  );
