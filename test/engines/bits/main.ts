/** @file Computes what must be the same in every engine, with the app's own engine and workers. */
import { createPageEngine } from "../../../src/app/engine";
import { elementarySweep } from "../../support/elementarySweep";
import { hashesFrom, labRuns } from "../../support/labRuns";
import { fetchShipped } from "../../support/shipped";
import "./window";

/** Not at the top level: chunks that come later wait for this one. */
async function compute(): Promise<void> {
  window.notices = [];
  const engine = createPageEngine({ onNotice: (notice) => window.notices.push(notice) });
  const shipped = await fetchShipped();
  window.computed = { sweep: elementarySweep(), hashes: await hashesFrom(engine, labRuns(shipped)) };
}

void compute();
