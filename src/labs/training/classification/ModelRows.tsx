/** @file The rows for the model: softmax regression, or a network with its sizes; the methods are adapted to it. */
import { kindOf } from "../../../param/spelt";
import type { Line } from "../../shared/rail/railOf";
import { SpeltRows } from "../../shared/rail/SpeltRows";
import type { TrainedModel } from "../run/classification/params";
import { trainingTables } from "../run/tables";

export function ModelRows(line: Line<TrainedModel | "softmax">) {
  return (
    <>
      <SpeltRows
        line={{ ...line, reset: { shown: false, onReset: line.reset.onReset } }}
        of={trainingTables.classification.model}
        kindControl={`${line.control}-kind`}
      />
      {kindOf<TrainedModel["kind"]>(line.value) === "softmax" ? null : (
        <p className="rail-note">
          A network is trained by the methods that ask for its gradient alone. Natural gradient and proximal
          point solve with a Hessian, Polyak’s step knows <i>f</i>*, and the cap of capped SGD takes logits
          for linear in the weights: softmax regression has all three.
        </p>
      )}
    </>
  );
}
