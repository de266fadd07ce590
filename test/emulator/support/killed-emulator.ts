import { startEmulator } from "../../../src/emulator/control-plane/index.js";
import { seed } from "./seed.js";

/** An emulator in a process of its own, for a test to kill. */
void startEmulator({ dataDir: process.argv[2] ?? "", services: [seed] }).then(({ url }) => process.send?.(url));
