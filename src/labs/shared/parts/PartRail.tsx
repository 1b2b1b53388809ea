/** @file The rail of the part that is open. */
import { memo } from "react";
import { Rail } from "../rail/Rail";
import type { AnyPartedPage, RailProps } from "./page";
import { inPart, type PartsTypes } from "./part";

interface PartRailProps extends RailProps<PartsTypes> {
  readonly page: AnyPartedPage;
}

export const PartRail = memo(function PartRail({ page, ...props }: PartRailProps) {
  const { Rail: Rows } = inPart(page.pages, props.params);
  return (
    <Rail>
      <Rows {...props} />
    </Rail>
  );
});
