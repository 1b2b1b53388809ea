/** @file A browser worker's first file. */
import { loadLab } from "../registry";
import { serve } from "./serve";

serve(loadLab);
