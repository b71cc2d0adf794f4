import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** The addresses of the two ends of a cable, and where the far one is. */
export const NEAR = '10.78.0.1';
export const FAR = '10.78.0.2';
export const FAR_NAMESPACE = 'rds-far';

const lay = `
ip netns add ${FAR_NAMESPACE}
ip link add rds1 type veth peer name rds2 netns ${FAR_NAMESPACE}
ip link set rds1 up
ip addr add ${NEAR}/24 dev rds1
ip -n ${FAR_NAMESPACE} link set lo up
ip -n ${FAR_NAMESPACE} link set rds2 up
ip -n ${FAR_NAMESPACE} addr add ${FAR}/24 dev rds2
`;

const sh = (script: string) => execFileSync('sh', ['-ec', script], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Lays a cable to another network, which lasts as long as the test. */
export function cable(): void {
  onTestFinished(() => void sh(`ip link del rds1; ip netns del ${FAR_NAMESPACE}`));
  sh(lay);
}
