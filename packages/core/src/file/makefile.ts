import type { Descriptor } from '../descriptor/descriptor.js';
import { BinaryFile } from './binary-file.js';
import type { FileGround } from './file-base.js';
import { binary, parseMode } from './file-mode.js';
import { optionsOf, settingsOf, textSettingsOf } from './file-options.js';
import { RawFile } from './raw-file.js';
import { TextFile } from './text-file.js';

/** Makes the file object of a mode. Arguments are checked before the descriptor is held. */
export function makefile(
  descriptor: Descriptor,
  socket: FileGround['socket'],
  mode: unknown,
  buffering: unknown,
  more: unknown,
): BinaryFile | TextFile {
  const parsed = parseMode(mode);
  const options = optionsOf(buffering, more);
  const settings = settingsOf(options, parsed);
  const ground = () => ({
    descriptor: descriptor.share('makefile'),
    socket,
    mode: parsed,
    past: { timedOut: false },
  });
  const buffered = (ground: FileGround) => new BinaryFile({ ...ground, beneath: raw }, settings.size);
  if (!parsed.binary) {
    const text = textSettingsOf(options);
    const beneath = (ground: FileGround) => buffered({ ...ground, mode: binary(parsed) });
    return new TextFile({ ...ground(), beneath }, settings, text);
  }
  return settings.size === 0 ? raw(ground()) : buffered(ground());
}

const raw = (ground: FileGround) => new RawFile({ ...ground, beneath: undefined });
