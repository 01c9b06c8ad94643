import { writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'
import { SERVER_CLIENT_ID } from '../../shared/documents/protocol.ts'
import type { SeededRandom } from './seededRandom.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

const keys = ['__proto__', 'constructor', 'resultOf', 'lang', 'kind', 'onclick', 'level']

/** Something else than words, or words where none belong. */
function strangeContent(random: SeededRandom): Y.Item['content'] {
  return random.pick([
    () => new Y.ContentAny([random.pick([null, 1, 'fr', { a: [1] }])]),
    () => new Y.ContentBinary(random.bytes(5)),
    () => new Y.ContentEmbed({ image: 'x' }),
    () => new Y.ContentFormat(random.pick(['bold', 'link', 'script']), random.pick([true, { href: 'javascript:x' }])),
    () => new Y.ContentType(new Y.XmlElement(random.pick(['paragraph', 'script', 'listItem', '__proto__']))),
    () => new Y.ContentType(new Y.XmlText()),
    () => new Y.ContentDeleted(1 + random.below(9)),
    () => new Y.ContentString('words'),
  ])()
}

/**
 * An honest update taken apart, changed in one or two places and put together again: a well-formed lie. Other people's
 * client ids and clocks come from `doc`, which must hold what the update follows on.
 */
export function mutateUpdate(update: Uint8Array, doc: Y.Doc, random: SeededRandom): Uint8Array {
  const decoded = Y.decodeUpdate(update)
  const clients = [...doc.store.clients.keys(), SERVER_CLIENT_ID, random.below(2 ** 31)]
  const someId = (): Y.ID => {
    const client = random.pick(clients)
    return Y.createID(client, random.below(Y.getState(doc.store, client) + 3))
  }
  for (let changes = 1 + random.below(2); changes > 0; changes--) {
    if (decoded.structs.length > 0 && random.chance(0.85)) changeStruct(random.pick(decoded.structs))
    else changeDeletions()
  }
  return encode(decoded)

  function changeStruct(struct: Struct): void {
    if (random.chance(0.2)) struct.id = random.chance(0.5) ? someId() : Y.createID(struct.id.client, random.below(99))
    if (!(struct instanceof Y.Item)) {
      struct.length = random.pick([1, 7, 2 ** 24, 2 ** 31])
      return
    }
    switch (random.below(6)) {
      case 0:
        struct.origin = random.chance(0.2) ? null : someId()
        break
      case 1:
        struct.rightOrigin = random.chance(0.2) ? null : someId()
        break
      case 2:
        // What follows on nothing names its parent and key itself.
        struct.origin = struct.rightOrigin = null
        struct.parent = random.pick(['item:item-0001', 'items', '__proto__', someId()]) as unknown as null
        struct.parentSub = random.chance(0.5) ? random.pick(keys) : null
        break
      case 3:
        struct.parentSub = random.pick(keys)
        break
      default:
        struct.content = strangeContent(random)
        struct.length = struct.content.getLength()
    }
    // An item with neither a neighbour nor a parent cannot be written down.
    if (struct.origin === null && struct.rightOrigin === null && struct.parent === null) struct.origin = someId()
  }

  function changeDeletions(): void {
    const { client, clock } = someId()
    const ranges = decoded.ds.clients.get(client) ?? []
    const length = random.pick([1, 3, 2 ** 20])
    decoded.ds.clients.set(client, [...ranges, { clock, len: length } as (typeof ranges)[number]])
  }
}

function encode({ structs, ds }: Decoded): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const lines = new Map<number, Struct[]>()
  for (const struct of structs) lines.set(struct.id.client, [...(lines.get(struct.id.client) ?? []), struct])
  writeVarUint(encoder.restEncoder, lines.size)
  for (const [client, line] of lines) {
    writeVarUint(encoder.restEncoder, line.length)
    encoder.writeClient(client)
    writeVarUint(encoder.restEncoder, line[0]?.id.clock ?? 0)
    for (const struct of line) struct.write(encoder, 0)
  }
  writeVarUint(encoder.restEncoder, ds.clients.size)
  for (const [client, ranges] of ds.clients) {
    writeVarUint(encoder.restEncoder, client)
    writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}

/** Bytes with some of them flipped, left out, put in or cut off. */
export function mutateBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const changed = [...bytes]
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const at = random.below(changed.length + 1)
    switch (random.below(4)) {
      case 0:
        if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
        break
      case 1:
        changed.splice(at, 1 + random.below(4))
        break
      case 2:
        changed.splice(at, 0, ...random.bytes(1 + random.below(4)))
        break
      default:
        if (random.chance(0.3)) changed.length = at
        else changed[at] = random.pick([0, 1, 127, 128, 255])
    }
  }
  return Uint8Array.from(changed)
}
