/** @file The parts of a lab as links. */
import { memo } from "react";
import type { Parted } from "../../../experiments/parts";
import { partLink, type KeptView } from "./links";
import type { AnyPartedPage } from "./page";
import { inPart } from "./part";

interface TabsProps extends KeptView {
  readonly page: AnyPartedPage;
  readonly params: Parted;
}

/** Memoised: encoding the links takes longer than anything else here. */
export const Tabs = memo(function Tabs({ page, params, theme, pin }: TabsProps) {
  const { lab, parts } = page;
  const { tab } = inPart(parts, params);
  const current = typeof tab === "string" ? params.part : tab.of;
  return (
    <nav className="part-tabs" aria-label={`Parts of the ${lab.title.toLowerCase()} lab`}>
      {Object.entries(parts).map(([part, { tab: title }]) =>
        typeof title === "string" ? (
          <a
            key={part}
            href={partLink(page, params, part, { theme, pin })}
            aria-current={params.part === part ? "page" : current === part ? "true" : undefined}
          >
            {title}
          </a>
        ) : null,
      )}
    </nav>
  );
});
