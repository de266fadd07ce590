/** The name of an element, attribute or child as the TypeScript builders have it: `set-header` is `setHeader`. */
export function camel(name: string): string {
  return name.replace(/[-:](.)/g, (_, letter: string) => letter.toUpperCase());
}
