/** @file A lab, loaded when first opened. */
import type { ComponentType } from "react";
import { lazyPart } from "../ui/lazyPart";
import { NotLoaded } from "../ui/notLoaded";

/** The lab as it is called in messages. */
export const labNamed = (title: string): string => `The ${title} lab`;

export const LoadingLab = ({ title }: { title: string }) => (
  <p className="app__loading">Loading the {title} lab …</p>
);

/** A failure to load is thrown to the error boundary around the lab, which keeps the link and offers to try again. */
export function lazyLab(title: string, load: () => Promise<ComponentType>): ComponentType {
  return lazyPart(load, {
    waiting: <LoadingLab title={title} />,
    failed: () => {
      throw new NotLoaded(labNamed(title));
    },
  });
}
