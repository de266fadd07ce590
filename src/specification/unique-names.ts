/** Names for resources of one API: the service numbers names that come twice. */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let candidate = wanted;
    for (let n = 1; taken.has(candidate); n++) candidate = `${wanted}-${n}`;
    taken.add(candidate);
    return candidate;
  };
}
