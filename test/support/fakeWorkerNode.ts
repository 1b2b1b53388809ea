/** @file A Node worker with the fake experiments. */
import { serve } from "../../src/engine/node/serve";
import { loadFakes } from "./fakeExperiments";

serve(
  loadFakes({
    die: () => process.exit(3),
    // Deaf and dumb without an event: as near as a thread gets to what a closed browser worker does.
    vanish: () => {
      for (;;);
    },
  }),
);
