import type { NoteSection } from '../../../shared/decisions/escalation.ts'
import { decisionTexts } from './decisionTexts.ts'
import type { ExampleItem, Passage } from './passage.ts'

/** Items of the committee's session of Thursday 23 January 2025 that do not come from a working group's file. */
export const committeeItems: readonly ExampleItem[] = [
  {
    key: 'opening',
    type: 'statutory',
    plannedMinutes: 10,
    owner: 'Chair, hub.brussels',
    title: {
      en: 'Opening, roll, adoption of the agenda',
      fr: "Ouverture, présences, adoption de l'ordre du jour",
      nl: 'Opening, aanwezigheden, goedkeuring van de agenda',
    },
    expected: '',
    draft: {},
    minutes: [
      { lang: 'fr', text: 'Les sept sièges sont présents : cinq en salle, deux à distance. Le quorum est atteint.' },
      { lang: 'nl', text: 'De agenda wordt goedgekeurd.' },
    ],
  },
  {
    key: 'themes',
    type: 'decision',
    plannedMinutes: 20,
    owner: 'Chair, hub.brussels',
    title: {
      en: 'Priority themes of the working group for 2025',
      fr: 'Thèmes prioritaires du groupe de travail pour 2025',
      nl: "Prioritaire thema's van de werkgroep voor 2025",
    },
    expected: 'The order of priority is validated or returned.',
    draft: decisionTexts['SC-2025-003'],
    minutes: [
      { lang: 'fr', text: 'La présidence demande s’il y a une opposition. Il n’y en a pas : adopté par consensus.' },
      { block: 'decision', id: 'decision-themes', texts: decisionTexts['SC-2025-003'] },
    ],
  },
  {
    key: 'closing',
    type: 'statutory',
    plannedMinutes: 10,
    owner: 'Chair, hub.brussels',
    title: {
      en: 'Any other business, next meeting, close',
      fr: 'Divers, prochaine réunion, clôture',
      nl: 'Varia, volgende vergadering, sluiting',
    },
    expected: '',
    draft: {},
    minutes: [{ lang: 'fr', text: 'La séance est levée.' }],
  },
]

/** What the committee's minutes say under each escalated file, by the number of the decision it comes from. */
export const deliberations: Readonly<Record<'INT-2024-018' | 'INT-2024-019', readonly Passage[]>> = {
  'INT-2024-018': [
    { lang: 'fr', text: 'Le comité prend connaissance de la note. hub.brussels est chargé de la transmission.' },
  ],
  'INT-2024-019': [
    {
      lang: 'fr',
      text: 'Creative District déclare avoir rédigé la proposition et ne prend part ni au débat ni au vote.',
    },
    { lang: 'nl', text: 'Het minderheidsstandpunt van de werkgroep wordt besproken en in het amendement opgenomen.' },
  ],
}

/** The sections of the two notes that the working group's co-leads write themselves. */
export const notes: Readonly<Record<'INT-2024-018' | 'INT-2024-019', Partial<Record<NoteSection, string>>>> = {
  'INT-2024-018': {
    context:
      "Les ICC bruxelloises manquent de moyens pour exporter et n'ont aucune vue d'ensemble des dispositifs existants et manquants (synthèse des besoins du 12 décembre 2024 ; étude comparative, février 2024).",
    consequences:
      'Budget : aucun coût nouveau pour la cartographie. Compétence : Région. Calendrier : premier semestre 2025. Mise en œuvre : hub.brussels. Écologie : les dispositifs favorisant la coopération régionale sont signalés.',
  },
  'INT-2024-019': {
    context:
      "Il n'existe pas d'accompagnement structuré pour les missions ; NUMIX LAB 2024 a montré l'intérêt d'un volet de coopération et de critères de durabilité partagés.",
    consequences:
      'Budget : à moyens constants. Compétence : Région. Calendrier : dès la première mission de 2025. Mise en œuvre : hub.brussels avec les copilotes. Écologie : coopération régionale préférée aux déplacements lointains.',
  },
}

export const recusalReason = 'Creative District a rédigé la proposition du groupe de travail.'
