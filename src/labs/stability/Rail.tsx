/** @file The rail of the part that is open. */
import { memo } from "react";
import type { StabilityParams } from "./run/params";
import { Rail as Column } from "../shared/rail/Rail";
import type { RailProps } from "./page";
import { pageOf } from "./pages";

export const Rail = memo(function Rail(props: RailProps<StabilityParams>) {
  const { Rail: Rows } = pageOf(props.params);
  return (
    <Column>
      <Rows {...props} />
    </Column>
  );
});
