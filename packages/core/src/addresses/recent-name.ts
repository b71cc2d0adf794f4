import type { CodecContext } from './address-codec.js';

/** Milliseconds for which a name is believed: interfaces are renamed while they are down, if ever. */
const LIFETIME = 100;

interface RecentName {
  readonly index: number;
  readonly name: string;
  readonly end: number;
}

// A context belongs to one socket, and most sockets hear of one interface only.
const recent = new WeakMap<CodecContext, RecentName>();

/** The name of an interface. To ask for it costs as much as to receive a frame. */
export function recentName(index: number, context: CodecContext): string {
  const known = recent.get(context);
  const now = performance.now();
  if (known?.index === index && now < known.end) return known.name;
  const name = context.interfaceName(index);
  recent.set(context, { index, name, end: now + LIFETIME });
  return name;
}
