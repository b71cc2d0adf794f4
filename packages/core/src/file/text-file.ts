import { EOL } from 'node:os';
import { invalidArgType } from '../errors/arguments.js';
import type { Operation } from '../waiting/operation.js';
import type { BinaryFile } from './binary-file.js';
import type { EncodingErrors } from './encoding/error-handlers.js';
import type { FileContext, FileWaitOptions } from './file-base.js';
import { DEFAULT_SIZE, type FileSettings, type TextSettings } from './file-options.js';
import { Outbox } from './outbox.js';
import { SocketFile } from './socket-file.js';
import { characters } from './text-buffer.js';
import { TextCoder } from './text-coder.js';
import { TextInbox } from './text-inbox.js';

/** A socket as a file of text: Python's `io.TextIOWrapper`. */
export class TextFile extends SocketFile<string, string> {
  /** The encoding's name as it was given to `makefile`. */
  readonly encoding: string;
  /** What is done about bytes and characters that the encoding does not have. */
  readonly errors: EncodingErrors;
  /** Whether every line is sent as soon as it is written. */
  readonly lineBuffering: boolean;
  readonly #coder: TextCoder;
  readonly #inbox: TextInbox;
  /** What `'\n'` is written as. */
  readonly #lineEnd: string;

  /** @internal */
  constructor(context: FileContext, { size, lineBuffering }: FileSettings, settings: TextSettings) {
    const coder = new TextCoder(settings.encoding, settings.errors);
    const inbox = new TextInbox(coder, settings.newline);
    super(context, { inbox, outbox: new Outbox(size), readAhead: Math.max(size, DEFAULT_SIZE) });
    this.encoding = settings.name;
    this.errors = settings.errors;
    this.lineBuffering = lineBuffering;
    this.#coder = coder;
    this.#inbox = inbox;
    this.#lineEnd = settings.newline === null ? EOL : settings.newline || '\n';
  }

  /**
   * The line ends met so far when reading with `newline` `null` or `''`.
   *
   * @returns one, or an array of several, as in Python; `null` for none
   */
  get newlines(): string | string[] | null {
    const [first, ...others] = this.#inbox.lineEnds;
    if (first === undefined) return null;
    return others.length === 0 ? first : [first, ...others];
  }

  /**
   * Sends what is in the buffer and gives the binary file object that takes this one's place; what was received and not
   * read yet is lost, as in Python. This one is closed, and the descriptor is not.
   *
   * @throws SocketError, TimeoutError when not all could be sent: then nothing has changed
   */
  detach(options?: FileWaitOptions): Promise<BinaryFile> {
    return this.handOver(options);
  }

  /** As `detach`, blocking this thread. */
  detachSync(options?: FileWaitOptions): BinaryFile {
    return this.handOverSync(options);
  }

  protected override described(): object {
    return { ...super.described(), encoding: this.encoding };
  }

  protected writing(data: string): Operation<number> {
    if (typeof data !== 'string') throw invalidArgType('data', 'a string', data);
    const text = this.#lineEnd === '\n' ? data : data.replaceAll('\n', this.#lineEnd);
    const flush = this.lineBuffering && /[\n\r]/.test(data);
    return this.sending({ data: this.#coder.encode(text), flush, result: characters(data) });
  }
}
