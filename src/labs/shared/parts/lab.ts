/** @file Declares a lab made of parts: what it can show and what can clash is what its parts say. */
import type { AnyExperiment, DrawAhead } from "../../../experiments/types";
import { declareLab, type Declared, type Lab } from "../../../scenario/lab";
import type { ViewTable } from "../../../scenario/view";
import type { View } from "../../../scenario/types";
import type { ParamSet } from "../../../param/table";
import { pinView, type PinView } from "../pinned/view";
import {
  anyParts,
  figuresOf,
  inPart,
  shownBy,
  type AnyPart,
  type ByPart,
  type PartsOf,
  type PartsTypes,
} from "./part";

/** What the parts say of a lab, and what all labs of parts have. */
type OfParts = "clash" | "clashing" | "adapt" | "scope" | "sources" | "program" | "gather";

/** What such a lab has in its view beside its pinned run. */
type OwnView<Types extends PartsTypes> = Omit<Types["view"], keyof PinView<object>>;

type Own<Types extends PartsTypes> = Omit<Declared<Types["params"], Types["view"]>, OfParts>;

/** An experiment with what its parts draw away from the page, where any of them does. */
function drawnAhead<Types extends PartsTypes>(
  experiment: AnyExperiment,
  parts: ByPart<AnyPart<Types>>,
): AnyExperiment {
  if (Object.values(parts).every(({ drawAhead }) => drawAhead === undefined)) return experiment;
  const drawAhead = async (params: object) => {
    // Params of a lab of parts say of which they are.
    const { part } = params as Types["params"];
    const own = inPart(parts, { part }).drawAhead;
    if (own === undefined) throw new Error(`The part ${part} of ${experiment.name} draws nothing ahead.`);
    // What is drawn of a trace of a part is a trace of it.
    return (await own()) as DrawAhead<object>;
  };
  return { ...experiment, drawAhead };
}

const exporter = () => import("./exporter");

export function declarePartedLab<Types extends PartsTypes>(
  params: ParamSet<Types["params"]>,
  parts: PartsOf<Types>,
  viewOf: (common: ViewTable<View, Types["params"]>) => ViewTable<OwnView<Types>, Types["params"]>,
  own: Own<Types>,
): Lab<Types["params"], Types["view"]> {
  const all = anyParts<Types>(parts);
  const partOf = (values: Types["params"]) => inPart(all, values);
  // TypeScript cannot follow that what is left out of a view and what is put into it are the same.
  const withPin = (common: ViewTable<View, Types["params"]>) =>
    ({ ...viewOf(common), ...pinView<Types["params"]>(() => lab) }) as ViewTable<
      Types["view"],
      Types["params"]
    >;
  const lab: Lab<Types["params"], Types["view"]> = declareLab<Types["params"], Types["view"]>(
    params,
    withPin,
    {
      clash: (values) => partOf(values).clash?.(values) ?? null,
      clashing: Object.values(all).flatMap(({ clashing = [] }) => clashing),
      adapt: (values, isGiven) => partOf(values).adapt?.(values, isGiven) ?? values,
      sources: (values) => partOf(values).sources?.(values) ?? [],
      scope: (values) => {
        const part = partOf(values);
        return { steps: part.steps?.(values) ?? null, figures: shownBy(part, values) };
      },
      program: async (values) => {
        const [{ writerOf }, programs] = await Promise.all([exporter(), partOf(values).program()]);
        return writerOf(own.id, programs);
      },
      gather: async () =>
        (await exporter()).gatherPinned<Types["params"], Types["trace"], Types["view"]>(own.id, lab.fields),
      ...own,
      experiment: async () => drawnAhead(await own.experiment(), all),
      viewWords: { figure: figuresOf(all).join(", "), ...own.viewWords },
    },
  );
  return lab;
}
