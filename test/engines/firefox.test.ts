import { launchFirefox } from "./firefox";
import { checkEngine } from "./suite";

await checkEngine("firefox", launchFirefox);
