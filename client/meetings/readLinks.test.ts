import { expect, it } from 'vitest'
import { readLinks } from './readLinks.ts'

it('reads a name with its address, an address alone, and plain words', () => {
  const text = 'Sector overview: https://example.org/study.pdf\nexample.org\n\nPaper copy at the desk'
  expect(readLinks(text)).toEqual([
    { label: 'Sector overview', href: 'https://example.org/study.pdf' },
    { label: 'example.org', href: 'https://example.org' },
    { label: 'Paper copy at the desk', href: null },
  ])
})

it('never makes a link of an unsafe address', () => {
  for (const line of ['click javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd']) {
    expect(readLinks(line)).toEqual([{ label: line, href: null }])
  }
})
