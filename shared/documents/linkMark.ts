import { Mark, mergeAttributes } from '@tiptap/core'
import { isSafeAddress } from './links.ts'

/**
 * A link. It carries its address and nothing else, so that nobody can smuggle in a class or a target; an unsafe
 * address is refused when parsed and left out when shown, whoever wrote it.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isSafeAddress(element.getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ mark, HTMLAttributes }) => {
    const { href, ...rest } = HTMLAttributes
    if (!isSafeAddress(mark.attrs['href'])) return ['span', rest, 0]
    return ['a', mergeAttributes(rest, { href, rel: 'noopener noreferrer nofollow', target: '_blank' }), 0]
  },
})
