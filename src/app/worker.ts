/** @file The first file of a worker of the page. */
import { serve } from "../engine/browser/serve";
import type { AnyShapes } from "../engine/types";
import { catalog } from "../labs/catalog";

serve<AnyShapes>(catalog.experiment);
