import type { Descriptor } from '../descriptor/descriptor.js';
import { BinaryFile } from './binary-file.js';
import type { FileGround } from './file-base.js';
import { parseMode } from './file-mode.js';
import { settingsOf, type TextFileOptions, textSettingsOf } from './file-options.js';
import { RawFile } from './raw-file.js';
import { TextFile } from './text-file.js';

/** Makes the file object of a mode. Arguments are checked before the descriptor is held. */
export function makefile(
  descriptor: Descriptor,
  socket: FileGround['socket'],
  mode: unknown,
  options: TextFileOptions,
): BinaryFile | TextFile {
  const parsed = parseMode(mode);
  const settings = settingsOf(options, parsed);
  const ground = () => ({ descriptor: descriptor.share('makefile'), socket, mode: parsed });
  if (!parsed.binary) {
    const text = textSettingsOf(options);
    return new TextFile(ground(), settings, text);
  }
  return settings.size === 0 ? new RawFile(ground()) : new BinaryFile(ground(), settings.size);
}
