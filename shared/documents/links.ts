import { parseUrl } from '../parseUrl.ts'

const longestAddress = 2000

/** Whether an address may stand in a link: http, https, mailto or tel, no blanks, at most 2000 characters. */
export function isSafeAddress(address: unknown): boolean {
  return (
    typeof address === 'string' &&
    address.length <= longestAddress &&
    /^(?:https?:\/\/[^\s/?#]|mailto:|tel:)[\u0021-\uffff]*$/i.test(address) &&
    parseUrl(address) !== undefined
  )
}

/** What somebody typed as an address, completed (`example.org` → `https://example.org`); null when it cannot be a safe one. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim()
  if (isSafeAddress(address)) return address
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`
  if (/^[^\s:/?#@]+\.[^\s:/?#@.\d]{2,}(?:[/?#:]\S*)?$/.test(address)) {
    const completed = `https://${address}`
    return isSafeAddress(completed) ? completed : null
  }
  return null
}
