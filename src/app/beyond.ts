/** @file What comes with the first run that is not small: workers, and this device, which keeps parts of long runs. */
export { beyondSmallRuns } from "../engine/browser/beyond";
export { partsOnDevice } from "../store/parts";
