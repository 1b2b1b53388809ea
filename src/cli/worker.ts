/** @file The entry of the command line's worker threads. */
import { serve } from "../engine/node/serve";
import type { AnyShapes } from "../engine/types";
import { catalog } from "../labs/catalog";

serve<AnyShapes>(catalog.experiment);
