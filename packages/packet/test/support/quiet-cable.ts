import { cable } from '../../../../tooling/vitest/network.js';

/** A cable on which nobody speaks unasked: IPv6 would look for neighbours. */
export const quietCable = `sysctl -q net.ipv6.conf.default.disable_ipv6=1\n${cable.replaceAll(/.*net\.ipv6\..*\n/g, '')}`;
