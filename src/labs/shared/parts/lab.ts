/** @file Declares a lab of parts. What it can show and what can clash is collected from its parts. */
import { anyExperiment, type AnyExperiment, type DrawAhead } from "../../../experiments/types";
import { declareLab, type Declared, type Lab } from "../../../scenario/lab";
import type { ViewTable } from "../../../scenario/view";
import type { View } from "../../../scenario/types";
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

/** The properties of a lab that follow from its parts, and those that all labs of parts share. */
type OfParts =
  | "clash"
  | "clashing"
  | "adapt"
  | "figures"
  | "figuresFor"
  | "steps"
  | "view"
  | "sources"
  | "program"
  | "gather";

/** The params of a lab's view, apart from those of the pinned run. */
type OwnView<Types extends PartsTypes> = Omit<Types["view"], keyof PinView<object>>;

type DeclaredOf<Types extends PartsTypes> = Declared<Types["params"], Types["view"]>;

interface Own<Types extends PartsTypes> extends Omit<DeclaredOf<Types>, OfParts> {
  readonly parts: PartsOf<Types>;
  readonly view: (common: ViewTable<View, Types["params"]>) => ViewTable<OwnView<Types>, Types["params"]>;
}

/** The experiment, which can be drawn in a worker if any of its parts can. */
function drawnAhead<Types extends PartsTypes>(
  experiment: AnyExperiment,
  parts: ByPart<AnyPart<Types>>,
): AnyExperiment {
  if (Object.values(parts).every(({ drawAhead }) => drawAhead === undefined)) return experiment;
  const drawAhead = async (params: object) => {
    // Params of a lab of parts name their part.
    const { part } = params as Types["params"];
    const own = inPart(parts, { part }).drawAhead;
    if (own === undefined) throw new Error(`The part ${part} of ${experiment.name} draws nothing ahead.`);
    // A drawing of a part is only ever given traces of that part.
    return (await own()) as DrawAhead<object>;
  };
  return { ...experiment, drawAhead };
}

const exporter = () => import("./exporter");

export function declarePartedLab<Types extends PartsTypes>({
  parts,
  view,
  ...own
}: Own<Types>): Lab<Types["params"], Types["view"]> {
  const all = anyParts<Types>(parts);
  const partOf = (values: Types["params"]) => inPart(all, values);
  // TypeScript cannot follow that what is removed from a view and what is added to it are the same.
  const withPin = (common: ViewTable<View, Types["params"]>) =>
    ({ ...view(common), ...pinView<Types["params"]>(() => lab) }) as ViewTable<
      Types["view"],
      Types["params"]
    >;
  const lab: Lab<Types["params"], Types["view"]> = declareLab<Types["params"], Types["view"]>({
    view: withPin,
    clash: (values) => partOf(values).clash?.(values) ?? null,
    clashing: Object.values(all).flatMap(({ clashing = [] }) => clashing),
    adapt: (values, isGiven) => partOf(values).adapt?.(values, isGiven) ?? values,
    sources: (values) => partOf(values).sources?.(values) ?? [],
    steps: (values) => partOf(values).steps?.(values) ?? null,
    figures: figuresOf(all),
    figuresFor: (values) => shownBy(partOf(values), values),
    program: async (values) => {
      const [{ writerOf }, programs] = await Promise.all([exporter(), partOf(values).program()]);
      return writerOf(own.id, programs);
    },
    gather: async () =>
      (await exporter()).gatherPinned<Types["params"], Types["trace"], Types["view"]>(own.id, lab.fields),
    ...own,
    experiment: async () => drawnAhead(anyExperiment(await own.experiment()), all),
  });
  return lab;
}
