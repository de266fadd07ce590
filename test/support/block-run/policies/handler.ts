import type { XmlElement, XmlNode } from "../../../../src/xml/index.js";
import type { World } from "../world.js";

/** What one policy does. It ends the request by answering; policies inside it are run by `run`. */
export type Handler = (element: XmlElement, world: World, run: (nodes: readonly XmlNode[], world: World) => void) => void;
export type Handlers = Readonly<Record<string, Handler>>;
