/** @file The first file of a worker thread of the command line. */
import { serve } from "../engine/node/serve";
import type { AnyShapes } from "../engine/types";
import { catalog } from "../labs/catalog";

serve<AnyShapes>(catalog.experiment);
