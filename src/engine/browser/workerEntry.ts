/** @file A browser worker's first file. */
import { loadExperiment } from "../../experiments";
import { serve } from "./serve";

serve(loadExperiment);
