import { J1939_MAX_UNICAST_ADDR } from '../../constants/j1939.js';

/** Who holds which address, as the claims on the bus tell. */
export class AddressBook {
  readonly #holders = new Map<number, bigint>();

  /** A NAME has claimed an address; one that is none means that it has lost its own. */
  note(addr: number, name: bigint): void {
    for (const [held, holder] of this.#holders) if (holder === name) this.#holders.delete(held);
    if (addr > J1939_MAX_UNICAST_ADDR) return;
    const holder = this.#holders.get(addr);
    if (holder === undefined || name <= holder) this.#holders.set(addr, name);
  }

  /**
   * The address to claim: the first candidate if it can be had at all, else the first that is free, else the first that
   * can be taken from a larger NAME.
   */
  choose(name: bigint, candidates: readonly number[]): number | undefined {
    const [preferred] = candidates;
    if (preferred !== undefined && this.#isWinnable(preferred, name)) return preferred;
    return (
      candidates.find((addr) => !this.#holders.has(addr)) ??
      candidates.find((addr) => this.#isWinnable(addr, name))
    );
  }

  #isWinnable(addr: number, name: bigint): boolean {
    const holder = this.#holders.get(addr);
    return holder === undefined || name <= holder;
  }
}
