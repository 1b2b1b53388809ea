/** @file A browser worker with the fake experiments. */
import { serve } from "../../src/engine/browser/serve";
import { loadFakes } from "./fakeExperiments";

serve(
  loadFakes({
    die: () =>
      setTimeout(() => {
        throw new Error("out of memory");
      }),
    vanish: () => self.close(),
  }),
);
