// The conformance suite: what the sockets of every family must do. A family's package runs all parts that apply to it.
export { type AcceptingCase, acceptingConformance, type Listener } from './accepting.js';
export { type AddressingCase, addressingConformance } from './addressing.js';
export { type CodecCase, codecConformance, type Golden } from './codec.js';
export { duplexConformance } from './duplex.js';
export { protocolConformance } from './protocols.js';
export { type Receiver, type ReceivingCase, receivingConformance } from './receiving.js';
export type { StreamCase } from './streams.js';
export { webConformance } from './web-streams.js';
