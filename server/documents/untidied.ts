import type * as Y from 'yjs'

/**
 * Applies updates in one transaction, several times cheaper than one for each, without Yjs tidying formats after it as
 * it does for changes of others: the deletions would be nobody's and on no disk. Every client tidies for itself and
 * says so like any other change.
 */
export function transactUntidied(doc: Y.Doc, apply: () => void): void {
  doc.transact((transaction) => {
    apply()
    // Applying marks the transaction as somebody else's; what tidies looks at that once it has ended.
    transaction.local = true
  })
}
