/** @file The parts of the lab as links. */
import { memo } from "react";
import type { Part, StabilityParams } from "../../experiments/stability/params";
import type { Theme } from "../../scenario/types";
import { partLink } from "./model/links";

const TABS: readonly { readonly part: Part; readonly title: string }[] = [
  { part: "atlas", title: "Atlas" },
  { part: "threshold", title: "Threshold" },
  { part: "orbits", title: "Orbits" },
  { part: "audit", title: "Audit" },
];

/** A pair is a page of the audit. */
const currentTab = (part: Part): Part => (part === "pair" ? "audit" : part);

/** Drawn again for other params only: links take longer than all the rest of it. */
export const Tabs = memo(function Tabs({
  params,
  theme,
}: {
  readonly params: StabilityParams;
  readonly theme: Theme;
}) {
  return (
    <nav className="stability__tabs" aria-label="Parts of the stability lab">
      {TABS.map(({ part, title }) => (
        <a
          key={part}
          href={partLink(params, part, theme)}
          aria-current={params.part === part ? "page" : currentTab(params.part) === part ? "true" : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
});
