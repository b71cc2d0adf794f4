/** Names of an encoding as one: signs between letters and digits do not count. */
export function keyOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** @param list in each line Python's name, and its other names without signs */
export function byKey(list: string): Map<string, string> {
  return new Map(
    list.split('\n').flatMap((line) => {
      const [name = '', ...others] = line.split(' ');
      return [name, ...others].map((other) => [keyOf(other), name] as const);
    }),
  );
}

/** Python's names in such a list. */
export function namesIn(list: string): string[] {
  return list.replace(/ .*/g, '').split('\n');
}
