import { encodeNetlinkMessage, littleEndian, netlinkMessages } from '@sock/core';
import { describe, expect, test } from 'vitest';
import { nlaString, nlaU32 } from '../attributes/index.js';
import {
  NLM_F_ACK_TLVS,
  NLM_F_CAPPED,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_MULTI,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_NOOP,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MSG,
} from '../constants/messages.js';
import { Exchange } from './exchange.js';

const EPERM = -1;

/** A request that got these messages. */
function answered(...messages: readonly Uint8Array[]): Exchange {
  const exchange = new Exchange({ type: 18, flags: NLM_F_DUMP, parts: [Buffer.alloc(16)] }, 7, 0);
  for (const bytes of messages)
    for (const message of netlinkMessages(bytes)) if (!exchange.done) exchange.take(message);
  return exchange;
}

const message = (type: number, flags = 0, ...body: Uint8Array[]) =>
  encodeNetlinkMessage({ type, flags, seq: 7, pid: 1 }, ...body);
const int = (value: number) => {
  const bytes = Buffer.alloc(4);
  if (littleEndian) bytes.writeInt32LE(value);
  else bytes.writeInt32BE(value);
  return bytes;
};
const words = nlaString(NLMSGERR_ATTR_MSG, 'because');

// What a kernel does only now and then: net/netlink/af_netlink.c.
describe('an answer', () => {
  test('is all messages up to the end, without those that say nothing', () => {
    const exchange = answered(message(16, NLM_F_MULTI), message(NLMSG_NOOP), message(17, NLM_F_MULTI));
    expect(exchange.done).toBe(false);
    for (const each of netlinkMessages(message(NLMSG_DONE, NLM_F_MULTI, int(0)))) exchange.take(each);
    expect(exchange.done).toBe(true);
    expect(exchange.answer().messages.map(({ type }) => type)).toEqual([16, 17]);
    expect(exchange.answer().interrupted).toBe(false);
  });

  test('says that it was interrupted, wherever that was said', () => {
    const done = message(NLMSG_DONE, NLM_F_MULTI, int(0));
    expect(answered(message(16, NLM_F_DUMP_INTR), done).answer().interrupted).toBe(true);
    expect(answered(message(NLMSG_DONE, NLM_F_DUMP_INTR, int(0))).answer().interrupted).toBe(true);
  });

  test('that ends with an error is one, with the kernel’s words', () => {
    const done = message(NLMSG_DONE, NLM_F_ACK_TLVS, int(EPERM), words);
    expect(() => answered(message(16), done).answer()).toThrow(
      expect.objectContaining({ code: 'EPERM', message: expect.stringContaining('says: because; changes') }),
    );
  });

  test('that is refused has the words behind what is repeated of the request, if any', () => {
    const missing = nlaU32(NLMSGERR_ATTR_MISS_TYPE, 3);
    const request = message(18, 0, Buffer.alloc(20));
    const whole = message(NLMSG_ERROR, NLM_F_ACK_TLVS, int(EPERM), request, words, missing);
    const header = request.subarray(0, 16);
    const capped = message(NLMSG_ERROR, NLM_F_ACK_TLVS | NLM_F_CAPPED, int(EPERM), header, words, missing);
    for (const refusal of [whole, capped])
      expect(() => answered(refusal).answer()).toThrow(
        expect.objectContaining({
          message: expect.stringContaining('because, an attribute of type 3 is missing'),
          extendedAck: expect.objectContaining({ message: 'because', missingType: 3 }),
        }),
      );
  });

  test('that is no error may have a warning', () => {
    const ack = message(NLMSG_ERROR, NLM_F_ACK_TLVS, int(0), message(18), words);
    expect(answered(ack).answer().extendedAck?.message).toBe('because');
    expect(answered(message(NLMSG_ERROR, 0, int(0), message(18))).answer().extendedAck).toBeUndefined();
  });

  test('cut short anywhere never harms', () => {
    const body = Buffer.concat([int(EPERM), message(18, 0, Buffer.alloc(20)), words]);
    for (let length = 0; length <= body.length; length++)
      for (const type of [NLMSG_ERROR, NLMSG_DONE]) {
        const exchange = answered(message(type, NLM_F_ACK_TLVS, body.subarray(0, length)));
        if (length < 4) expect(exchange.answer().messages).toEqual([]);
        else expect(() => exchange.answer()).toThrow(expect.objectContaining({ code: 'EPERM' }));
      }
  });
});
