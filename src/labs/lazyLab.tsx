/** @file A lab, loaded when first opened. */
import type { ComponentType } from "react";
import { lazyPart } from "../ui/lazyPart";
import { NotLoaded } from "../ui/notLoaded";

/** As messages name it. */
export const labNamed = (title: string): string => `The ${title} lab`;

export const LoadingLab = ({ title }: { title: string }) => (
  <p className="app__loading">Loading the {title} lab …</p>
);

/** Failing to load is for the error boundary around the lab: it keeps the link and offers another try. */
export function lazyLab(title: string, load: () => Promise<ComponentType>): ComponentType {
  return lazyPart(load, {
    waiting: <LoadingLab title={title} />,
    failed: () => {
      throw new NotLoaded(labNamed(title));
    },
  });
}
