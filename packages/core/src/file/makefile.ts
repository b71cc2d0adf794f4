import type { Descriptor } from '../descriptor/descriptor.js';
import { BinaryFile } from './binary-file.js';
import type { FileContext } from './file-base.js';
import { binary, parseMode } from './file-mode.js';
import { optionsOf, settingsOf, textSettingsOf } from './file-options.js';
import { RawFile } from './raw-file.js';
import { TextFile } from './text-file.js';

/** Makes the file object of a mode. Arguments are checked before the descriptor is held. */
export function makefile(
  descriptor: Descriptor,
  socket: FileContext['socket'],
  mode: unknown,
  buffering: unknown,
  more: unknown,
): BinaryFile | TextFile {
  const parsed = parseMode(mode);
  const options = optionsOf(buffering, more);
  const settings = settingsOf(options, parsed);
  const context = () => ({
    descriptor: descriptor.share('makefile'),
    socket,
    mode: parsed,
    past: { timedOut: false },
  });
  const buffered = (context: FileContext) => new BinaryFile({ ...context, beneath: raw }, settings.size);
  if (!parsed.binary) {
    const text = textSettingsOf(options);
    const beneath = (context: FileContext) => buffered({ ...context, mode: binary(parsed) });
    return new TextFile({ ...context(), beneath }, settings, text);
  }
  return settings.size === 0 ? raw(context()) : buffered(context());
}

const raw = (context: FileContext) => new RawFile({ ...context, beneath: undefined });
