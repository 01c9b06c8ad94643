import type { SeatRole } from './groups/group.ts'

/** Codes of the two groups of the worked example. */
export type DemonstrationGroup = 'INT' | 'SC'

export interface DemonstrationSeat {
  group: DemonstrationGroup
  organisation: string
  role: SeatRole
  voting: boolean
}

/** Somebody to sign in as: roles and organisations stand in for names, no person is invented. */
export interface DemonstrationAccount {
  email: string
  name: string
  administrator: boolean
  seats: readonly DemonstrationSeat[]
}

/** The one password of all accounts; the worked example is for looking around, never for real work. */
export const DEMONSTRATION_PASSWORD = 'releve-demo-2024'

const DOMAIN = 'demo.example'

function account(local: string, name: string, ...seats: DemonstrationSeat[]): DemonstrationAccount {
  return { email: `${local}@${DOMAIN}`, name, administrator: false, seats }
}

function seat(group: DemonstrationGroup, role: SeatRole, organisation: string): DemonstrationSeat {
  return { group, organisation, role, voting: role !== 'secretary' && role !== 'observer' }
}

/** `count` members of the working group that stand for a kind of organisation rather than for one. */
function members(count: number, local: string, kind: string): DemonstrationAccount[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    const organisation = `${kind} ${number}`
    return account(`${local}${number}`, organisation, seat('INT', 'member', organisation))
  })
}

/** Everyone in the worked example, those with most to do first: 25 voting seats in the working group, 7 in the committee. */
export const accounts: readonly DemonstrationAccount[] = [
  account('colead.hub', 'Co-lead, hub.brussels', seat('INT', 'coLead', 'hub.brussels')),
  account(
    'colead.cd',
    'Co-lead, Creative District',
    seat('INT', 'coLead', 'Creative District'),
    seat('SC', 'member', 'Creative District'),
  ),
  account('secretary', 'Secretary, hub.brussels', seat('INT', 'secretary', 'hub.brussels')),
  account('chair', 'Chair of the steering committee, hub.brussels', seat('SC', 'chair', 'hub.brussels')),
  account('sc.secretary', 'Secretary of the steering committee, hub.brussels', seat('SC', 'secretary', 'hub.brussels')),
  account('sc.iles', 'Committee member, iles.be', seat('SC', 'member', 'iles.be')),
  account('sc.start-invest', 'Committee member, start-invest.be', seat('SC', 'member', 'start-invest.be')),
  account('sc.lustrerie', 'Committee member, La Lustrerie', seat('SC', 'member', 'La Lustrerie')),
  account('sc.perspective', 'Committee member, Perspective.brussels', seat('SC', 'member', 'Perspective.brussels')),
  account('sc.rab-bko', 'Committee member, RAB BKO', seat('SC', 'member', 'RAB BKO')),
  ...members(12, 'company', 'CCI company'),
  ...members(7, 'support', 'Support structure'),
  ...members(4, 'institution', 'Institution'),
  account('observer', 'Observer, WG Localisation', seat('INT', 'observer', 'WG Localisation')),
  { ...account('admin', 'Administrator'), administrator: true },
]
