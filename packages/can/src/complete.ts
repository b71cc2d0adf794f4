/** With all fields there: `Required` would leave `undefined` a value of those that may be left out. */
export type Complete<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };
