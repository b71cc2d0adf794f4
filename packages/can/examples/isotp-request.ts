// Asks a control unit for its vehicle identification number (UDS, ReadDataByIdentifier F190) and shows the answer.
import { isotpSent, openIsotp } from '@sock/can';

const name = process.argv[2] ?? 'vcan0';
using ecu = openIsotp(name, { txId: 0x7e0, rxId: 0x7e8, txPadding: true });
ecu.settimeout(5000);

await ecu.send(Buffer.from('22f190', 'hex'));
await isotpSent(ecu);
const answer = await ecu.recv(4095);
if (answer[0] === 0x62) console.log('vehicle', answer.toString('latin1', 3));
else console.log('refused', answer.toString('hex'));
