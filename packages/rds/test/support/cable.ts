import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { onTestFinished } from 'vitest';

/** A cable's two ends: the address here, the address there, and the network namespace that there is. */
export interface Cable {
  near: string;
  far: string;
  namespace: string;
}

const lay = ({ near, far, namespace }: Cable) => `
ip netns add ${namespace}
ip link add rds1 type veth peer name rds2 netns ${namespace}
ip link set rds1 up
ip addr add ${near}/30 dev rds1
ip -n ${namespace} link set lo up
ip -n ${namespace} link set rds2 up
ip -n ${namespace} addr add ${far}/30 dev rds2
`;

const sh = (script: string) => execFileSync('sh', ['-ec', script], { stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * Lays a cable to another network, which lasts as long as the test.
 *
 * Its addresses are new ones: the kernel keeps the connections between two addresses, and those of a cable that is
 * gone would hold up the messages of the next.
 */
export function cable(): Cable {
  const net = `10.78.${randomInt(256)}`;
  const end = 4 * randomInt(64);
  const ends = { near: `${net}.${end + 1}`, far: `${net}.${end + 2}`, namespace: 'rds-far' };
  onTestFinished(() => void sh(`ip link del rds1; ip netns del ${ends.namespace}`));
  sh(lay(ends));
  return ends;
}
