// Looks for devices: those that BR/EDR can find (inquiry) and those that advertise over LE, for some seconds.
import {
  HCI_EVENT_PKT,
  type HciPacket,
  hciCommand,
  hciOpcode,
  hciPackets,
  listControllers,
  openHci,
} from '@sock/bluetooth';

const INQUIRY = hciOpcode(0x01, 0x0001);
const LE_SET_SCAN_PARAMETERS = hciOpcode(0x08, 0x000b);
const LE_SET_SCAN_ENABLE = hciOpcode(0x08, 0x000c);
// Events: Bluetooth Core Specification, volume 4, part E, 7.7.
const INQUIRY_COMPLETE = 0x01;
const INQUIRY_RESULTS = [0x02, 0x22, 0x2f];
const LE_META = 0x3e;
const LE_ADVERTISING_REPORT = 0x02;
const GENERAL_INQUIRY = [0x33, 0x8b, 0x9e];

const device = Number(process.argv[2] ?? listControllers().find(({ up }) => up)?.device ?? 0);
const units = Number(process.argv[3] ?? 4); // of 1.28 s

const bdaddr = (bytes: Buffer) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .reverse()
    .join(':');

/** The first device that an event tells of, and how it was found. */
function found(packet: HciPacket<Buffer>): string | undefined {
  if (packet.kind !== 'event') return undefined;
  const { code, parameters } = packet;
  if (INQUIRY_RESULTS.includes(code)) return `${bdaddr(parameters.subarray(1, 7))} BR/EDR`;
  if (code !== LE_META || parameters[0] !== LE_ADVERTISING_REPORT) return undefined;
  const signal = parameters.readInt8(parameters.length - 1);
  return `${bdaddr(parameters.subarray(4, 10))} LE ${parameters[3] === 0 ? 'public' : 'random'}, ${signal} dBm`;
}

const socket = openHci(device, { filter: { types: [HCI_EVENT_PKT], events: [...INQUIRY_RESULTS, LE_META] } });
const listening = (async () => {
  const seen = new Set<string>();
  for await (const { packet } of hciPackets(socket)) {
    const text = found(packet);
    if (text === undefined || seen.has(text)) continue;
    seen.add(text);
    console.log(text);
  }
})();

await hciCommand(device, LE_SET_SCAN_PARAMETERS, Buffer.from('00100010000000', 'hex')); // passive
await hciCommand(device, LE_SET_SCAN_ENABLE, Buffer.of(1, 0));
try {
  const parameters = Buffer.of(...GENERAL_INQUIRY, units, 0);
  await hciCommand(device, INQUIRY, parameters, { event: INQUIRY_COMPLETE, timeout: units * 1280 + 5000 });
} finally {
  await hciCommand(device, LE_SET_SCAN_ENABLE, Buffer.of(0, 0));
  socket.close(); // ends the loop
  await listening;
}
