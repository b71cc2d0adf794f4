import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { SOCK_DGRAM } from '@sock/core';
import {
  ETH_P_ARP,
  ETH_P_IP,
  formatHardwareAddress,
  openRing,
  PACKET_OUTGOING,
  type PacketAddress,
  pcapHeader,
  pcapRecord,
} from '@sock/packet';
import { BROADCAST, bound, frame, hardwareAddressOf, PROTOCOL, parsed, report } from './support.js';

// Another host: a process in a network of its own, at the far end of the cable.
const host = spawn('unshare', ['--net', 'sleep', '60'], { stdio: 'ignore' });
const ownNetwork = readlinkSync('/proc/self/ns/net');
while (readlinkSync(`/proc/${host.pid}/ns/net`) === ownNetwork) await sleep(5);
const there = ['-t', `${host.pid}`, '-n'];
execFileSync('ip', ['link', 'set', 'far', 'netns', `${host.pid}`]);
for (const command of ['link set lo up', 'address add 10.7.0.2/24 dev far', 'link set far up'])
  execFileSync('nsenter', [...there, 'ip', ...command.split(' ')]);

const run = (...command: string[]) => spawn('nsenter', [...there, ...command]);
const near = hardwareAddressOf('near');

async function output(child: ChildProcess): Promise<string> {
  let all = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (all += part));
  const [code] = await once(child, 'close');
  return `${all}\nended with ${code}`;
}

/** What a ring sees of a ping, as a file for tcpdump too. */
async function pinged() {
  const filter = execFileSync('tcpdump', ['-dd', '-y', 'EN10MB', 'icmp'], { encoding: 'utf8' });
  using ring = openRing('near', { filter });
  ring.socket.settimeout(5000);
  const ping = output(run('ping', '-n', '-c', '3', '-i', '0.1', '10.7.0.1'));
  const packets = [];
  const file = [pcapHeader()];
  const times = [];
  loop: for await (const block of ring)
    for (const packet of block) {
      const ip = packet.data.subarray(packet.networkOffset);
      const icmp = ip.subarray(((ip[0] as number) & 15) * 4);
      packets.push({
        outgoing: packet.address.packetType === PACKET_OUTGOING,
        type: icmp[0],
        sequence: icmp.readUInt16BE(6),
      });
      times.push(`${packet.timestamp}`);
      file.push(pcapRecord(packet));
      if (packets.length === 6) break loop;
    }
  return { ping: await ping, packets, times, file: Buffer.concat(file) };
}

/** Answers for a host that is not there. */
async function answered() {
  using socket = bound('near', ETH_P_ARP, SOCK_DGRAM);
  const asking = run('arping', '-c', '2', '-I', 'far', '10.7.0.77');
  const arping = output(asking);
  for (let answers = 0; answers < 2; ) {
    const { data, address } = await socket.recvfrom(100);
    if (data.readUInt16BE(6) !== 1 || data.subarray(24, 28).join('.') !== '10.7.0.77') continue;
    const reply = Buffer.concat([
      data.subarray(0, 6),
      Buffer.from([0, 2]),
      Buffer.from(near.replaceAll(':', ''), 'hex'),
      data.subarray(24, 28),
      data.subarray(8, 18),
    ]);
    const to = { interface: 'near', protocol: ETH_P_ARP, hardwareAddress: address.hardwareAddress as Buffer };
    await socket.sendto(reply, to satisfies PacketAddress);
    answers++;
  }
  return arping;
}

/** What tcpdump sees of what is sent. */
async function dumped() {
  const tcpdump = run('tcpdump', '-i', 'far', '-c', '1', '-e', '-n', '-x', `ether proto ${PROTOCOL}`);
  const all = output(tcpdump);
  await new Promise<void>((resolve) =>
    tcpdump.stderr?.on('data', (part) => `${part}`.includes('listening') && resolve()),
  );
  bound('near', 0).sendSync(frame(BROADCAST, near, 'seen by tcpdump'));
  return all;
}

/** The address of one packet, as python3 has it and as we have it. */
async function compared() {
  const code = `
import socket, json
s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
s.bind(('near', ${ETH_P_IP}))
print('ready', flush=True)
data, (ifname, proto, pkttype, hatype, addr) = s.recvfrom(100)
print(json.dumps({'data': data.hex(), 'interface': ifname, 'protocol': proto, 'packetType': pkttype, 'hardwareType': hatype, 'hardwareAddress': addr.hex()}), flush=True)
`;
  using socket = bound('near', ETH_P_IP);
  const python = spawn('python3', ['-c', code]);
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  await lines.next();
  run('ping', '-n', '-c', '1', '10.7.0.1');
  const theirs = JSON.parse((await lines.next()).value);
  const { data, address } = await socket.recvfrom(100);
  return { theirs, ours: { data, ...address } };
}

/** A tag that the kernel took out is in the file again. */
async function tagged() {
  using ring = openRing('near', {});
  ring.socket.settimeout(5000);
  const code = `
import socket
s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
s.bind(('far', 0))
s.send(bytes.fromhex('ffffffffffff0200000000018100612388b5') + b'tagged' + bytes(40))
`;
  run('python3', '-c', code);
  for await (const block of ring)
    for (const packet of block)
      if (packet.vlan) return { vlan: packet.vlan, ...parsed(packet.data), record: pcapRecord(packet) };
  return undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'sock-'));
try {
  const { file, ...ping } = await pinged();
  const vlan = await tagged();
  writeFileSync(join(folder, 'capture.pcap'), Buffer.concat([file, vlan?.record ?? Buffer.alloc(0)]));
  const read = ['-r', join(folder, 'capture.pcap'), '-n', '-e', '-tt', '--nano'];
  report({
    near,
    ping,
    read: execFileSync('tcpdump', read, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter((line) => /^\d/.test(line)),
    arping: await answered(),
    tcpdump: await dumped(),
    compared: await compared(),
    vlan: vlan && {
      ...vlan,
      record: vlan.record.length,
      hardware: formatHardwareAddress(vlan.record.subarray(16, 22)),
    },
  });
} finally {
  rmSync(folder, { recursive: true });
  host.kill('SIGKILL');
}
process.exit();
