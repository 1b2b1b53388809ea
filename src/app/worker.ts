/** @file The entry of the page's web workers. */
import { serve } from "../engine/browser/serve";
import type { AnyShapes } from "../engine/types";
import { catalog } from "../labs/catalog";

serve<AnyShapes>(catalog.experiment);
