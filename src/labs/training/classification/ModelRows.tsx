/** @file What is trained: softmax regression, or a network of so many layers and numbers, with the methods that it has. */
import { fullOf } from "../../../param/spelt";
import { NumberRows } from "../../shared/rail/NumberRows";
import { ChoiceRow } from "../../shared/rail/rows";
import type { Line } from "../../shared/rail/railOf";
import { DEPTH, WIDTH, type NetworkModel, type TrainedModel } from "../run/classification/params";

const FRESH: NetworkModel = { kind: "network", depth: 4, width: 16 };
const SIZES = [
  { key: "depth", limits: DEPTH },
  { key: "width", limits: WIDTH },
] as const;

export function ModelRows(own: Line<TrainedModel | "softmax">) {
  const model = fullOf<TrainedModel>(own.value);
  return (
    <>
      <ChoiceRow
        {...own}
        control={`${own.control}-kind`}
        reset={null}
        value={model.kind}
        options={[
          { value: "softmax", label: "softmax regression" },
          { value: "network", label: "residual network" },
        ]}
        onChange={(kind) => own.onChange(kind === "network" ? FRESH : "softmax")}
      />
      {model.kind === "softmax" ? null : (
        <>
          <NumberRows value={model} numbers={SIZES} control={own.control} onChange={own.onChange} />
          <p className="rail-note">
            A network is trained by the methods that ask for its gradient alone. Natural gradient and proximal
            point solve with a Hessian, Polyak’s step knows <i>f</i>*, and the cap of capped SGD takes logits
            for linear in the weights: softmax regression has all three.
          </p>
        </>
      )}
    </>
  );
}
