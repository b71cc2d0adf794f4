/** The words of a text, so that long lists of names stay readable. */
export function words(text: TemplateStringsArray): readonly string[] {
  return text.raw.join('').trim().split(/\s+/);
}
