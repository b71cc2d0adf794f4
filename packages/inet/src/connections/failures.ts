import { AddressInfoError, constant, SocketError } from '@sock/core';

/** What went wrong on the way to each of several addresses. */
export class Failures {
  readonly #errors: SocketError[] = [];

  /** Notes the failure of one address; whatever else went wrong ends it all. */
  add(error: unknown): void {
    if (!(error instanceof SocketError)) throw error;
    this.#errors.push(error);
  }

  /** The error of the last address, or of all. */
  toError(all: boolean, hostname: string | undefined): Error {
    if (all) return aggregated(this.#errors);
    return this.#errors.at(-1) ?? noAddress(hostname);
  }
}

/** Its code is the first one's, as in Node's own. */
function aggregated(errors: SocketError[]): AggregateError {
  const messages = errors.map(({ message }) => message).join(', ');
  const error = new AggregateError(errors, `createConnection failed: ${messages}`);
  return Object.assign(error, { code: errors[0]?.code });
}

function noAddress(hostname: string | undefined): AddressInfoError {
  const text = 'getaddrinfo returns an empty list';
  return new AddressInfoError('EAI_NONAME', constant('EAI_NONAME'), text, 'getaddrinfo', hostname);
}
