type Values = Partial<Readonly<Record<NodeJS.Platform, number>>>;

/**
 * A constant's value on this system; `undefined` at run time where the system lacks the name. The addon's compiler does
 * not know these: their headers belong to BlueZ and to the systems' Bluetooth stacks, and need not be installed.
 */
export function bySystem(values: Values): number {
  return values[process.platform] as number;
}

/** The same for a name that only Linux has. */
export function onLinux(value: number): number {
  return bySystem({ linux: value });
}
