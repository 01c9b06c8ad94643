import * as Y from 'yjs'

/** Whether two documents hold the same: the same is known, the same is deleted, and the same can be read. */
export function sameContent(one: Y.Doc, other: Y.Doc): boolean {
  if (!Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))) return false
  const roots = new Set([...one.share.keys(), ...other.share.keys()])
  return [...roots].every((root) => readable(one, root) === readable(other, root))
}

/** Everything under a root in its order, by plain traversal: no root needs to be of a known type for it. */
function readable(doc: Y.Doc, root: string): string {
  const parts: string[] = []
  visit(doc.get(root) as Y.AbstractType<unknown>)
  return parts.join('\u0000')

  function visit(type: Y.AbstractType<unknown>): void {
    for (const [key, item] of [...type._map].toSorted(([a], [b]) => (a < b ? -1 : 1))) show(`${key}=`, item)
    for (let item = type._start; item !== null; item = item.right) show('', item)
  }

  function show(name: string, { deleted, content }: Y.Item): void {
    if (deleted) return
    if (content instanceof Y.ContentType) {
      parts.push(`${name}(${content.type instanceof Y.XmlElement ? content.type.nodeName : ''}`)
      visit(content.type as Y.AbstractType<unknown>)
      parts.push(')')
    } else if (content instanceof Y.ContentFormat) {
      parts.push(`${name}${content.key}:${JSON.stringify(content.value)}`)
    } else if (content instanceof Y.ContentString && parts.at(-1)?.startsWith('"')) {
      parts[parts.length - 1] += content.str // how it is cut into items may differ
    } else {
      parts.push(content instanceof Y.ContentString ? `"${content.str}` : name + JSON.stringify(content.getContent()))
    }
  }
}
