import { LONGEST_TIMER } from '../waiting/deadline.js';

/** Tells when nothing has happened for a time; it does not keep the process alive. */
export class IdleTimer {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly expired: () => void) {}

  /** @param milliseconds 0 for never */
  start(milliseconds: number): void {
    this.stop();
    if (milliseconds > 0)
      this.#timer = setTimeout(this.expired, Math.min(milliseconds, LONGEST_TIMER)).unref();
  }

  /** Something has happened. */
  refresh(): void {
    this.#timer?.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
