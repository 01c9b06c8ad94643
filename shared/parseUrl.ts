/**
 * An address taken apart, or undefined for none. Not `URL.canParse`: Node 20 says false of a host with an accent as
 * soon as the call is hot, so that the same address would be taken now and refused a minute later.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
