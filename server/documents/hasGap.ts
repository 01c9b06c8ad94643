import * as Y from 'yjs'

/** What an update consists of: something typed, something forgotten, or a hole. */
export type Struct = Y.Item | Y.GC | Y.Skip

/** One client's structs of an update, in order, and how far they have been placed. */
interface Line {
  structs: Struct[]
  next: number
}

/**
 * Whether some part of an update could not be placed: it follows on something neither known nor in the update, or
 * only on itself. Plays the order of integration through on counters, without touching the document.
 */
export function hasGap(structs: readonly Struct[], stateOf: (client: number) => number): boolean {
  const lines = new Map<number, Line>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue // what it leaves out shows as a gap before the next struct
    const line = lines.get(struct.id.client)
    if (line) line.structs.push(struct)
    else lines.set(struct.id.client, { structs: [struct], next: 0 })
  }
  const placed = new Map<number, number>()
  const placedOf = (client: number): number => placed.get(client) ?? stateOf(client)
  const waitingFor = new Map<number, number[]>()
  const ready = [...lines.keys()]

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const line = lines.get(client)
    let moved = false
    for (let struct = line?.structs[line.next]; line && struct; struct = line.structs[line.next]) {
      if (struct.id.clock > placedOf(client)) return true
      const missing = missingClient(struct, placedOf)
      if (missing === client) return true
      if (missing !== undefined) {
        const waiting = waitingFor.get(missing)
        if (waiting) waiting.push(client)
        else waitingFor.set(missing, [client])
        break
      }
      placed.set(client, Math.max(placedOf(client), struct.id.clock + struct.length))
      line.next++
      moved = true
    }
    if (moved) {
      ready.push(...(waitingFor.get(client) ?? []))
      waitingFor.delete(client)
    }
  }
  for (const line of lines.values()) if (line.next < line.structs.length) return true
  return false
}

/** The client of the first thing this struct builds on that is not placed yet. */
function missingClient(struct: Struct, placedOf: (client: number) => number): number | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  return [struct.origin, struct.rightOrigin, parent].find((id) => id !== null && id.clock >= placedOf(id.client))
    ?.client
}
