import {
  BT_SECURITY,
  BT_SECURITY_HIGH,
  decodeManagementPacket,
  encodeBtSecurity,
  encodeManagementPacket,
  HCI_CHANNEL_CONTROL,
  HCI_DEV_NONE,
  hciCommand,
  hciOpcode,
  listControllers,
  openHci,
  SOL_BLUETOOTH,
  setControllerPowerSync,
} from '@sock/bluetooth';
import { beforeEach, expect, test } from 'vitest';
import { forms } from '../../../../tooling/vitest/forms.js';
import { openDescriptors } from '../../../../tooling/vitest/proc.js';
import { controllersOfFile, needsLab } from '../support/lab.js';
import {
  type BluetoothSocket,
  connected,
  connectedPair,
  kept,
  l2cap,
  listening,
  type Route,
  rfcomm,
} from '../support/sockets.js';

const controllers = controllersOfFile();
beforeEach(needsLab);

const READ_LOCAL_VERSION = hciOpcode(0x04, 0x0001);
const DISCONNECTION_COMPLETE = 0x05;

const l2capRoute = (): Route => ({
  open: () => l2cap(),
  server: { bdaddr: controllers.far, psm: 0x1011 },
  client: { bdaddr: controllers.near, psm: 0 },
});
const rfcommRoute = (): Route => ({
  open: rfcomm,
  server: { bdaddr: controllers.far, channel: 5 },
  client: { bdaddr: controllers.near, channel: 0 },
});

test('security that is refused: nobody has a PIN for the pairing', async () => {
  const before = openDescriptors();
  const agent = openHci(HCI_DEV_NONE, { channel: HCI_CHANNEL_CONTROL });
  const refusing = refusePins(agent);
  const listener = kept(listening(l2capRoute()));
  const secure = (socket: BluetoothSocket) =>
    socket.setsockopt(SOL_BLUETOOTH, BT_SECURITY, encodeBtSecurity({ level: BT_SECURITY_HIGH }));
  await expect(connected({ ...l2capRoute(), configure: secure })).rejects.toThrow(
    /^connect EBADE .*the pairing failed/,
  );
  for (const socket of [listener, agent]) socket.close();
  await refusing;
  expect(openDescriptors()).toBe(before);
});

/** Answers what the kernel asks of whoever manages its pairings: mgmt-api.txt of BlueZ. */
async function refusePins(agent: BluetoothSocket): Promise<void> {
  const [PIN_CODE_REQUEST, PIN_CODE_NEGATIVE_REPLY] = [0x000e, 0x0017];
  try {
    for (;;) {
      const { opcode, index, data } = decodeManagementPacket(await agent.recv(1000));
      if (opcode !== PIN_CODE_REQUEST) continue;
      await agent.send(
        encodeManagementPacket({ opcode: PIN_CODE_NEGATIVE_REPLY, index, data: data.subarray(0, 7) }),
      );
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'ECANCELED' });
  }
}

test('a controller goes down under its connections', async () => {
  const before = openDescriptors();
  const pairs = [await connectedPair(l2capRoute()), await connectedPair(rfcommRoute())];
  const failed = pairs.map(([client]) =>
    expect(client.recv(10)).rejects.toThrow(/^recv ECONNABORTED.*went down/),
  );
  setControllerPowerSync(0, false);
  await Promise.all(failed);
  for (const route of [l2capRoute, rfcommRoute])
    await expect(connected(route())).rejects.toThrow(/^connect EHOSTUNREACH .*no controller that is up/);
  for (const socket of pairs.flat()) socket.close();
  expect(openDescriptors()).toBe(before);
  // The emulated controller does not tell its peer that it went down: that would keep the link for long.
  await controllers.stop();
  await controllers.start();
});

test('controllers are removed under all that waits', async () => {
  const [client, server] = await connectedPair(l2capRoute());
  const before = openDescriptors();
  const raw = openHci(0);
  const waits = [
    expect(client.recv(10)).rejects.toThrow(/^recv (ECONNABORTED|ECONNRESET)/),
    expect(raw.recv(10)).rejects.toThrow(/^recv EPIPE.*the controller was removed/),
    expect(hciCommand(0, READ_LOCAL_VERSION, '', { event: DISCONNECTION_COMPLETE })).rejects.toThrow(
      /^recv EPIPE/,
    ),
  ];
  await new Promise((resolve) => setTimeout(resolve, 50));
  await controllers.stop();
  await Promise.all(waits);
  expect(listControllers()).toEqual([]);
  await expect(raw.send(Buffer.from('01011000', 'hex'))).rejects.toThrow(
    /^send EPIPE.*the controller was removed/,
  );
  await expect(hciCommand(0, READ_LOCAL_VERSION)).rejects.toThrow(/^bind ENODEV hci0/);
  raw.close();
  expect(openDescriptors()).toBe(before);
  for (const socket of [client, server]) socket.close();
  await expect(connected(l2capRoute())).rejects.toMatchObject({ code: 'EHOSTUNREACH' });
  await controllers.start();
  const [again, other] = await connectedPair(l2capRoute());
  for (const socket of [again, other]) kept(socket);
});

test.each(forms)('a connect that nobody answers ends with its timeout: $form', async (form) => {
  kept(listening(l2capRoute()));
  const socket = kept(l2cap());
  socket.bindSync(l2capRoute().client);
  // Nobody is there to be asked for a PIN.
  socket.setsockopt(SOL_BLUETOOTH, BT_SECURITY, encodeBtSecurity({ level: BT_SECURITY_HIGH }));
  socket.settimeout(300);
  await expect(form.connect(socket, l2capRoute().server)).rejects.toMatchObject({
    name: 'TimeoutError',
    code: 'ETIMEDOUT',
    syscall: 'connect',
  });
});
