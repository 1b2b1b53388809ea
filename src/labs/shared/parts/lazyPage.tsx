/** @file The page of a part, loaded when the part is first opened. */
import type { ComponentType, ReactNode } from "react";
import { lazyPart } from "../../../ui/lazyPart";
import { NotLoaded } from "../../../ui/notLoaded";
import type { PartPage, Teller } from "./page";
import type { PartIn, PartsTypes } from "./part";

/** Failing to load is for the error boundary around the lab: it keeps the link and offers another try. */
export function lazyPage<Types extends PartsTypes, Part extends PartIn<Types>>(
  load: () => Promise<{ readonly page: PartPage<Types, Part> }>,
): PartPage<Types, Part> {
  let known: PartPage<Types, Part> | null = null;
  const component = <Props extends object>(
    pick: (page: PartPage<Types, Part>) => ComponentType<Props>,
    waiting: ReactNode = null,
  ) =>
    lazyPart<Props>(
      async () => {
        known = (await load()).page;
        return { default: pick(known) };
      },
      {
        waiting,
        failed: () => {
          throw new NotLoaded("This part of the lab");
        },
      },
    );
  return {
    Screen: component(({ Screen }) => Screen, <div aria-busy="true" />),
    Rail: component(({ Rail }) => Rail),
    // Nobody asks before its screen has shown the trace.
    outcome: (trace) => known?.outcome(trace) ?? "",
    Told: component<{ readonly children: (teller: Teller<Types, Part>) => ReactNode }>(
      (page) =>
        function Told({ children }) {
          return children(page);
        },
    ),
  };
}
