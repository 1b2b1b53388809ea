import { launchWebKit } from "./webkit";
import { checkEngine } from "./suite";

await checkEngine("webkit", launchWebKit);
