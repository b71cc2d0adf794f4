import { checkInteger, checkObject, littleEndian, newStruct, outOfRange, viewStruct } from '@sock/core';

/** A codec that a controller has: `struct bt_codec`. */
export interface BtCodec {
  /** Coding format of the assigned numbers: 2 for CVSD, 5 for mSBC, 0xff for a manufacturer's own. */
  readonly id: number;
  /** Company of a manufacturer's own format. */
  readonly cid: number;
  /** The format's number with that company. */
  readonly vid: number;
  /** Which way the data goes: 0 for HCI, others for the controller's own paths. */
  readonly dataPathId: number;
  /** What the codec can do, as its specification lays it out. */
  readonly capabilities: readonly Uint8Array[];
}

// struct bt_codecs, bt_codec, codec_caps, packed: <bluetooth/bluetooth.h>
const NAME = 'struct bt_codecs';
const CODEC_SIZE = 7;
const CID = 1;
const VID = 3;
const DATA_PATH_ID = 5;
const NUM_CAPS = 6;

/**
 * The codecs in a value of `BT_CODEC`. The kernel has the option where the feature "offload codecs" is enabled and the
 * controller can do it; else `ENOTSUP`.
 *
 * @example decodeBtCodecs(socket.getsockopt(SOL_BLUETOOTH, BT_CODEC, 1024));
 * @throws RangeError when the bytes end too soon
 */
export function decodeBtCodecs(data: Uint8Array): BtCodec[] {
  const view = viewStruct(NAME, 1, data);
  const codecs: BtCodec[] = [];
  for (let offset = 1, left = view.getUint8(0); left > 0; left--) {
    const { codec, end } = codecAt(data, view, offset);
    codecs.push(codec);
    offset = end;
  }
  return codecs;
}

/**
 * The value of `BT_CODEC` that chooses a codec for a connection to come.
 *
 * @example socket.setsockopt(SOL_BLUETOOTH, BT_CODEC, encodeBtCodec({ id: 5, dataPathId: 1 }));
 */
export function encodeBtCodec(codec: {
  id: number;
  cid?: number;
  vid?: number;
  dataPathId?: number;
}): Buffer {
  checkObject(codec, 'codec', '{ id: 5 }');
  const { id, cid = 0, vid = 0, dataPathId = 0 } = codec;
  checkInteger(id, 'codec.id', 0, 0xff);
  checkInteger(cid, 'codec.cid', 0, 0xffff);
  checkInteger(vid, 'codec.vid', 0, 0xffff);
  checkInteger(dataPathId, 'codec.dataPathId', 0, 0xff);
  const { bytes, view } = newStruct(NAME, 1 + CODEC_SIZE);
  bytes[0] = 1;
  bytes[1] = id;
  view.setUint16(1 + CID, cid, littleEndian);
  view.setUint16(1 + VID, vid, littleEndian);
  bytes[1 + DATA_PATH_ID] = dataPathId;
  return bytes;
}

function codecAt(data: Uint8Array, view: DataView, offset: number): { codec: BtCodec; end: number } {
  const { capabilities, end } = capabilitiesAt(
    data,
    view,
    offset + CODEC_SIZE,
    view.getUint8(offset + NUM_CAPS),
  );
  const codec = {
    id: view.getUint8(offset),
    cid: view.getUint16(offset + CID, littleEndian),
    vid: view.getUint16(offset + VID, littleEndian),
    dataPathId: view.getUint8(offset + DATA_PATH_ID),
    capabilities,
  };
  return { codec, end };
}

function capabilitiesAt(data: Uint8Array, view: DataView, start: number, count: number) {
  const capabilities: Buffer[] = [];
  let end = start;
  for (let i = 0; i < count; i++) {
    const length = view.getUint8(end);
    const next = end + 1 + length;
    if (next > data.length) throw outOfRange('data.length', `>= ${next}`, data.length);
    capabilities.push(Buffer.from(data.subarray(end + 1, next)));
    end = next;
  }
  return { capabilities, end };
}
