import type { EvidenceDraft } from '../../../shared/evidence/evidence.ts'
import { addEvidence } from '../../evidence/addEvidence.ts'
import type { ExamplePeople } from './people.ts'
import type { ExampleStage } from './stage.ts'

const nothingMore = { link: '', transferable: null, conditions: '' } as const

/** What the source text dates: the field survey, the study, the mission to Germany, and a figure with its source. */
const items: readonly EvidenceDraft[] = [
  {
    ...nothingMore,
    kind: 'survey',
    title: 'Enquête de terrain auprès de plus de 50 acteurs des ICC',
    lang: 'fr',
    finding: 'Les entreprises connaissent mal les possibilités à l’étranger.',
    source: 'hub.brussels et Creative District, septembre 2022',
    date: '2022-09',
    territory: 'Bruxelles',
  },
  {
    ...nothingMore,
    kind: 'study',
    title: 'Cultural and creative industries: sector overview in Belgium and abroad',
    lang: 'en',
    finding: 'Literature, interviews and figures; existing and missing support mechanisms, transferable practices.',
    source: 'hub.brussels, WG Benchmark, February 2024',
    date: '2024-02',
    territory: 'Belgium and abroad',
  },
  {
    ...nothingMore,
    kind: 'mission',
    title: 'NUMIX LAB 2024: Munich, Leipzig, Berlin',
    lang: 'fr',
    finding: 'La durabilité était le thème : des critères ESG servent à choisir partenaires et projets.',
    source: 'NUMIX LAB, 25–29 novembre 2024',
    date: '2024-11-29',
    territory: 'Allemagne',
  },
  {
    ...nothingMore,
    kind: 'study',
    title: '22.000 ondernemingen, meer dan 100.000 banen, meer dan 13 miljard euro',
    lang: 'nl',
    finding: 'Andere bronnen hanteren een andere definitie: cijfers van twee bronnen staan nooit op één lijn.',
    source: 'VUB, 2023',
    date: '2023',
    territory: 'Brussels Hoofdstedelijk Gewest',
  },
]

/** Fills the shelf on the eve of the working group's meeting. */
export async function fillShelf(stage: ExampleStage, { groups, person }: ExamplePeople): Promise<void> {
  stage.at('2024-12-11T09:00:00Z')
  await stage.by(person('colead.cd'), async (tx) => {
    for (const item of items) await addEvidence(tx, groups.INT, item)
  })
}
