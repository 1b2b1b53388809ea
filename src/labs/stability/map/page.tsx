/** @file The page of the atlas. */
import type { PageOf, ScreenProps } from "../page";
import { AtlasPart } from "./AtlasPart";
import { AtlasRail } from "./AtlasRail";
import { mapDescription } from "./words";

function Screen({ trace, ...props }: ScreenProps<"atlas">) {
  const { axis, classes } = props.params;
  const isOfThis = trace?.params.axis === axis && trace.params.classes === classes;
  return (
    <AtlasPart
      {...props}
      // Another kind of map is a new component, since its cells have another meaning.
      key={`${axis}${classes}`}
      trace={isOfThis ? trace : null}
    />
  );
}

export const page: PageOf<"atlas"> = {
  Screen,
  Rail: AtlasRail,
  outcome: (trace) => [{ status: null, text: mapDescription(trace) }],
};
