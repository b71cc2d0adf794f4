/** Which line ends count, as in Python's `open()`. */
export type Newline = null | '' | '\n' | '\r' | '\r\n';

export const newlines: readonly unknown[] = [null, '', '\n', '\r', '\r\n'] satisfies Newline[];

/** Where the first line of a text ends; 0 when it does not. */
export type LineEnd = (text: string) => number;

/** How lines are told apart once the text has gone through {@link NewlineDecoder}. */
export function lineEndOf(newline: Newline): LineEnd {
  if (newline === '') return anyLineEnd;
  const end = newline ?? '\n';
  return (text) => {
    const index = text.indexOf(end);
    return index < 0 ? 0 : index + end.length;
  };
}

function anyLineEnd(text: string): number {
  const match = /\r\n?|\n/.exec(text);
  return match ? match.index + match[0].length : 0;
}
