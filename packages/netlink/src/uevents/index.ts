export { parseUevent, type Uevent } from './uevent.js';
export { type UeventWatch, watchUevents } from './watch-uevents.js';
