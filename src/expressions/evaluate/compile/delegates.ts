export { combineDelegates, delegatesEqual, removeDelegate } from "../../runtime/language/delegates.js";
