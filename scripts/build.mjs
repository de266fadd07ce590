import { build, checkNode, ensureInstalled } from "./ensure.mjs";

checkNode();
ensureInstalled();
build();
