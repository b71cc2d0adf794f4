import type { ClassicFrame, ErrorFrame, RemoteFrame } from './classic-frame.js';
import type { FdFrame } from './fd-frame.js';
import type { XlFrame } from './xl-frame.js';

/** What goes over a CAN_RAW socket; `kind` tells which one it is. */
export type CanFrame<D extends Uint8Array = Uint8Array> =
  | ClassicFrame<D>
  | RemoteFrame
  | FdFrame<D>
  | XlFrame<D>
  | ErrorFrame<D>;
