/** @file The rail of the part that is open. */
import { memo } from "react";
import type { StabilityParams } from "../../experiments/stability/params";
import { Rail as Column } from "../shared/rail/Rail";
import { AtlasControls } from "./controls/AtlasControls";
import { AuditControls, OrbitsControls, PairControls, ThresholdControls } from "./controls/OtherControls";

export interface RailProps {
  readonly params: StabilityParams;
  /** Layers of an atlas that are switched off. */
  readonly hide: readonly string[];
  readonly onHide: (hide: string[]) => void;
  readonly onChange: (params: StabilityParams) => void;
}

function Controls({ params, ...rest }: RailProps) {
  const { onChange } = rest;
  switch (params.part) {
    case "atlas":
      return <AtlasControls params={params} {...rest} />;
    case "threshold":
      return <ThresholdControls params={params} onChange={onChange} />;
    case "orbits":
      return <OrbitsControls params={params} onChange={onChange} />;
    case "audit":
      return <AuditControls params={params} onChange={onChange} />;
    case "pair":
      return <PairControls params={params} onChange={onChange} />;
  }
}

export const Rail = memo(function Rail(props: RailProps) {
  return (
    <Column>
      <Controls {...props} />
    </Column>
  );
});
