/** @file Takes a file with weights of a classifier, and says where runs start. */
import { LackedWeights, OwnWeights, StartNote } from "../FromWeights";
import type { Start } from "../run/start";
import type { Classifier } from "../run/classification/weights";
import { readWeights } from "./weights";

interface StartProps {
  readonly start: Start;
  readonly onStart: (start: Start, classifier: Classifier) => void;
}

/** @param fresh says where fresh runs start */
export const StartRows = ({ start, fresh, onStart }: StartProps & { readonly fresh: string }) => (
  <>
    <StartNote start={start} fresh={fresh} rest="over the same features and classes." />
    <OwnWeights read={readWeights} onStart={onStart} />
  </>
);

/** @param lacks the id of the data that is missing; null if nothing is */
export const NeedsWeights = ({ lacks, start, onStart }: StartProps & { readonly lacks: string | null }) => (
  <LackedWeights lacks={lacks} start={start}>
    <OwnWeights read={readWeights} onStart={onStart} />
  </LackedWeights>
);
