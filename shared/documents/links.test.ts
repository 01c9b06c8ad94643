import { expect, it } from 'vitest'
import { completeAddress, isSafeAddress } from './links.ts'

it.each(['https://hub.brussels/nl', 'http://example.org', 'HTTPS://EXAMPLE.ORG/é', 'mailto:a@b.eu', 'tel:+3225551234'])(
  'takes %s',
  (address) => {
    expect(isSafeAddress(address)).toBe(true)
  },
)

it.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' https://example.org',
  'https://exa mple.org',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//example.org',
  '/path',
  'https://',
  'https:///x',
  '',
  `https://example.org/${'a'.repeat(2000)}`,
  null,
  undefined,
  7,
])('refuses %j', (address) => {
  expect(isSafeAddress(address)).toBe(false)
})

it('completes what people type', () => {
  expect(completeAddress(' hub.brussels/wg?x=1 ')).toBe('https://hub.brussels/wg?x=1')
  expect(completeAddress('www.example.org')).toBe('https://www.example.org')
  expect(completeAddress('secretariat@example.org')).toBe('mailto:secretariat@example.org')
  expect(completeAddress('https://example.org')).toBe('https://example.org')
  expect(completeAddress('javascript:alert(1)')).toBeNull()
  expect(completeAddress('hello')).toBeNull()
  expect(completeAddress('12.50')).toBeNull()
})

it('judges an address the same, however often it is asked', () => {
  const judged = new Set(Array.from({ length: 20_000 }, () => isSafeAddress('https://example.org.étude')))
  expect([...judged]).toEqual([true])
})
