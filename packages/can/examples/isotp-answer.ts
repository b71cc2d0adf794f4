// A control unit that answers one such request, for trying it out on a virtual interface.
import { isotpSent, openIsotp } from '@sock/can';

const name = process.argv[2] ?? 'vcan0';
using tester = openIsotp(name, { txId: 0x7e8, rxId: 0x7e0, txPadding: true });
console.log('waiting for a request');

const request = await tester.recv(4095);
const known = request.equals(Buffer.from('22f190', 'hex'));
await tester.send(
  known ? Buffer.from('\x62\xf1\x90WVWZZZ1KZAW000001', 'latin1') : Buffer.of(0x7f, request[0] ?? 0, 0x31),
);
await isotpSent(tester); // close would block this thread until then
