/** @file The parts of the lab as links. */
import { memo } from "react";
import { PARTS, type Part, type StabilityParams } from "./run/params";
import type { Theme } from "../../scenario/types";
import { partLink } from "./model/links";
import { parts } from "./parts";

const TABS = PARTS.flatMap((part) => {
  const { tab } = parts[part];
  return typeof tab === "string" ? [{ part, title: tab }] : [];
});

function currentTab(part: Part): Part {
  const { tab } = parts[part];
  return typeof tab === "string" ? part : tab.of;
}

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
