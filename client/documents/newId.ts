/** A new id for something this tab adds to a document: 22 characters that nobody else will draw. */
export function newId(): string {
  // `crypto.randomUUID` is missing on plain http, where a small organisation may well run this.
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
