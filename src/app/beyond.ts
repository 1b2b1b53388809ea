/** @file What is loaded with the first large run: workers, and the storage for parts of long runs. */
export { beyondSmallRuns } from "../engine/browser/beyond";
export { partsOnDevice } from "../store/parts";
