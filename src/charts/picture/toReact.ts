/** @file SVG elements as React's. */
import { createElement, type ReactNode } from "react";
import type { Element } from "./elements";

export function toReact({ tag, attributes, children = [] }: Element): ReactNode {
  return createElement(
    tag,
    attributes,
    ...children.map((child) => (typeof child === "string" ? child : toReact(child))),
  );
}
