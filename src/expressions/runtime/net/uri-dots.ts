/** Takes `.` and `..` out of a path, but for its root: what stands before its first slash. */
export function removeDots(path: string): string {
  const [root = "", ...parts] = path.split("/");
  const kept: string[] = [];
  for (const [i, part] of parts.entries()) {
    const isDots = part === "." || part === "..";
    if (part === "..") kept.pop();
    else if (!isDots) kept.push(part);
    if (isDots && i === parts.length - 1) kept.push("");
  }
  return parts.length === 0 ? path : `${root}/${kept.join("/")}`;
}
