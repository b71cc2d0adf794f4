import { AddressInfoError, HostError, SocketError } from '@sock/core';

/** What a call gave, or how it failed, in the shape of `outcomeScript`. */
export async function outcomeOf<T>(call: Promise<T>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AddressInfoError) return { gaierror: error.errno };
    // CPython reads h_errno, where gethostbyname_r(3) need not leave its number: that is no model for ours.
    if (error instanceof HostError) return 'herror';
    if (error instanceof SocketError) return 'OSError';
    throw error;
  }
}

/** The same in Python: `outcome(call)`. */
export const outcomeScript = `
def outcome(call):
    try: return call()
    except gaierror as error: return {'gaierror': error.errno}
    except herror: return 'herror'
    except OSError: return 'OSError'
`;

/** Outcomes by what was asked, so that a difference names it. */
export function byQuestion(questions: readonly unknown[], outcomes: readonly unknown[]) {
  return Object.fromEntries(questions.map((question, index) => [JSON.stringify(question), outcomes[index]]));
}
