// Claims an address, sends a broadcast every second, and shows what is sent to it, until it is interrupted.
import { claimJ1939Address, encodeJ1939Name, openJ1939, recvJ1939 } from '@sock/can';

const name = process.argv[2] ?? 'vcan0';
const ecu = encodeJ1939Name({
  identityNumber: 42,
  manufacturerCode: 2047,
  function: 130,
  arbitraryAddressCapable: true,
});

using claim = await claimJ1939Address(name, { name: ecu, addresses: [0x80, 0x81, 0x82], listen: 500 });
console.log('address', claim.address);
claim.on('address', (address) => console.log('now address', address));

// Bound to the NAME, so that it follows the address.
using socket = openJ1939(name, { name: ecu, broadcast: true });
const beat = setInterval(
  () => socket.sendto('alive', { interface: name, pgn: 0xff42 }).catch(console.error),
  1000,
);

function end() {
  clearInterval(beat);
  claim.close();
  socket.close();
}
process.once('SIGINT', end);
claim.once('lost', end).once('error', end);

while (socket.fileno() >= 0) {
  const message = await recvJ1939(socket, 1785).catch(() => undefined);
  if (!message) break;
  const { pgn, source, data } = message;
  console.log(`${pgn.toString(16)} from ${source.addr}: ${data.toString('hex')}`);
}
