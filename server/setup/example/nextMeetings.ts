import type { ExampleItem } from './passage.ts'

/** What the next working group meeting is about: a draft agenda to go on with, live. */
export const nextItems: readonly ExampleItem[] = [
  {
    key: 'answer',
    type: 'information',
    plannedMinutes: 15,
    owner: 'Co-lead, hub.brussels',
    title: {
      en: 'The steering committee’s answers',
      fr: 'Les réponses du comité de pilotage',
      nl: 'De antwoorden van de stuurgroep',
    },
    expected: 'The group knows what became of INT-2024-018 and INT-2024-019.',
    draft: {},
    minutes: [],
  },
  {
    key: 'pilot',
    type: 'decision',
    plannedMinutes: 30,
    owner: 'Co-lead, Creative District',
    title: {
      en: 'First mission under the new framework',
      fr: 'Première mission selon le nouveau cadre',
      nl: 'Eerste missie volgens het nieuwe kader',
    },
    expected: 'A mission proposed for 2025.',
    draft: {
      en: 'The WG recommends a first mission under the framework of INT-2024-019.',
      fr: 'Le groupe de travail recommande une première mission selon le cadre INT-2024-019.',
    },
    minutes: [],
  },
]
