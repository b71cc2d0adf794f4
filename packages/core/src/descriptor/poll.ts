import type { NativePoller } from '@sock/native';
import { SocketError } from '../errors/socket-error.js';
import { native } from '../native.js';
import { noteTurn } from '../waiting/turns.js';
import { openPoller } from './poller.js';

/** Stands for a poll that failed: the calls themselves tell what is wrong. */
const EVERYTHING = -1;

/** The poll of a descriptor: what the descriptor is watched for, and whether that keeps the process alive. */
export class Poll {
  readonly #poller: NativePoller;
  #watched = 0;
  #referenced = false;
  /** The number of its last report, and its place in that. */
  #report: number | undefined;
  #place = 0;

  /** @param observer is told what the descriptor is ready for */
  constructor(
    fd: number,
    private readonly observer: { ready(events: number): void },
  ) {
    this.#poller = openPoller(fd, (status, events, place) => this.#ready(status, events, place));
  }

  get watched(): number {
    return this.#watched;
  }

  watch(events: number): void {
    if (events === this.#watched) return;
    const result = this.#poller.watch(events);
    if (result < 0) throw new SocketError(result, 'poll');
    this.#watched = events;
  }

  unwatch(events: number): void {
    this.watch(this.#watched & ~events);
  }

  reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#referenced = on;
    // Who got what he waited for most likely waits again before the report ends: then nothing need be called.
    if (this.#report === native.report[0]) native.report[1 + this.#place] = on ? 1 : 2;
    else this.#poller.ref(on);
  }

  close(): void {
    this.#poller.close();
  }

  #ready(status: number, events: number, place: number): void {
    this.#report = native.report[0];
    this.#place = place;
    noteTurn();
    // POLLERR comes as a status, and libuv has stopped the poll.
    if (status < 0) this.#watched = 0;
    this.observer.ready(status < 0 ? EVERYTHING : events);
  }
}
