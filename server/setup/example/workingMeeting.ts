import { decisionTexts } from './decisionTexts.ts'
import type { ExampleItem } from './passage.ts'

/** Meeting no. 6 of the working group, Thursday 12 December 2024, as it is planned and minuted. */
export const workingItems: readonly ExampleItem[] = [
  {
    key: 'opening',
    type: 'statutory',
    plannedMinutes: 10,
    owner: 'Facilitator, hub.brussels',
    title: {
      en: 'Opening, roll, adoption of the agenda',
      fr: "Ouverture, présences, adoption de l'ordre du jour",
      nl: 'Opening, aanwezigheden, goedkeuring van de agenda',
    },
    expected: '',
    draft: {},
    minutes: [
      { lang: 'fr', text: "La séance est ouverte à 14 h. L'ordre du jour est adopté sans modification." },
      { lang: 'nl', text: 'Hybride vergadering: 16 zetels in de zaal en 5 op afstand bij de opening.' },
    ],
  },
  {
    key: 'followUp',
    type: 'statutory',
    plannedMinutes: 10,
    owner: 'Secretary, hub.brussels',
    title: {
      en: 'Approval of the minutes; follow-up of actions',
      fr: 'Approbation du PV ; suivi des actions',
      nl: 'Goedkeuring van het verslag; opvolging van de acties',
    },
    expected: '',
    draft: {},
    minutes: [
      {
        lang: 'fr',
        text: 'Le procès-verbal de la réunion précédente est approuvé. Les actions en cours sont passées en revue.',
      },
    ],
  },
  {
    key: 'numix',
    type: 'information',
    plannedMinutes: 20,
    owner: 'Co-lead, Creative District',
    title: {
      en: 'Feedback from NUMIX LAB 2024 (Munich, Leipzig, Berlin)',
      fr: 'Retour de NUMIX LAB 2024 (Munich, Leipzig, Berlin)',
      nl: 'Terugkoppeling NUMIX LAB 2024 (München, Leipzig, Berlijn)',
    },
    expected: 'The group knows what the mission brought and what goes into the next Roadmap version.',
    draft: {},
    minutes: [
      {
        lang: 'en',
        text: 'The mission to Munich, Leipzig and Berlin (25–29 November 2024) looked at digital creativity, the sustainability of immersive experiences and cooperation opportunities.',
      },
      { lang: 'nl', text: 'CCI company 07 komt aan om 14.25 uur.' },
      { block: 'decision', id: 'decision-numix', texts: decisionTexts['INT-2024-020'] },
    ],
  },
  {
    key: 'needs',
    type: 'discussion',
    plannedMinutes: 50,
    owner: 'Facilitator, hub.brussels',
    title: {
      en: 'Synthesis of needs and opportunities',
      fr: 'Synthèse des besoins et opportunités',
      nl: 'Synthese van noden en kansen',
    },
    expected: 'Needs grouped into themes, in an order of priority.',
    draft: {},
    minutes: [
      {
        lang: 'fr',
        text: 'Question posée : «\u00a0De quoi les ICC bruxelloises ont-elles besoin pour travailler à l’international ?\u00a0» 31 cartes : 12 besoins retenus, 17 fusionnés avec eux, 2 mis en attente.',
      },
      {
        lang: 'nl',
        text: '22 stemmers, 66 stippen, indicatief: Internationaal werken financieren 24; Partners en missies 19; Zichtbaar zijn 13; Duurzaam internationaliseren 10.',
      },
      { block: 'decision', id: 'decision-needs', texts: decisionTexts['INT-2024-017'] },
      {
        block: 'action',
        id: 'action-publish',
        texts: {
          fr: 'Publier la synthèse en FR, NL et EN — Animation, hub.brussels — 17 décembre 2024',
          nl: 'De synthese publiceren in FR, NL en EN — Facilitator, hub.brussels — 17 december 2024',
        },
      },
    ],
  },
  {
    key: 'financing',
    type: 'decision',
    plannedMinutes: 20,
    owner: 'Co-lead, Creative District',
    title: {
      en: 'Financing mechanisms: existing and missing',
      fr: 'Mécanismes de financement : existants et manquants',
      nl: 'Financieringsmechanismen: bestaande en ontbrekende',
    },
    expected: 'A recommendation to the steering committee.',
    draft: decisionTexts['INT-2024-018'],
    minutes: [
      {
        lang: 'fr',
        text: 'La cartographie distingue les mécanismes existants, à adapter, manquants et à vérifier. Un membre demande le vote.',
      },
      { block: 'decision', id: 'decision-financing', texts: decisionTexts['INT-2024-018'] },
      {
        block: 'action',
        id: 'action-list-schemes',
        texts: {
          fr: 'Lister les mécanismes connus de hub.brussels — Copilote, hub.brussels — 8 janvier 2025',
          nl: 'De bij hub.brussels bekende mechanismen oplijsten — Co-trekker, hub.brussels — 8 januari 2025',
        },
      },
      {
        block: 'action',
        id: 'action-note-financing',
        texts: {
          fr: 'Rédiger la note au comité de pilotage sur le financement — Copilote, Creative District — 10 janvier 2025',
          nl: 'De nota aan de stuurgroep over de financiering opstellen — Co-trekker, Creative District — 10 januari 2025',
        },
      },
    ],
  },
  {
    key: 'missions',
    type: 'decision',
    plannedMinutes: 25,
    owner: 'Co-lead, hub.brussels',
    title: {
      en: 'Mission framework: cooperation and ESG criteria',
      fr: 'Cadre de mission : coopération et critères ESG',
      nl: 'Missiekader: samenwerking en ESG-criteria',
    },
    expected: 'A recommendation to the steering committee.',
    draft: decisionTexts['INT-2024-019'],
    minutes: [
      {
        lang: 'fr',
        text: 'Tour de consentement : trois objections, deux intégrées au texte, une maintenue. Le vote est ouvert à la majorité des deux tiers des suffrages exprimés.',
      },
      { block: 'decision', id: 'decision-missions', texts: decisionTexts['INT-2024-019'] },
      {
        lang: 'en',
        text: 'Minority position annexed by CCI company 08: “As an eligibility condition, ESG criteria would shut out very small companies; apply them as comply-or-explain.”',
      },
      {
        block: 'action',
        id: 'action-mission-sheet',
        texts: {
          fr: 'Préparer la fiche de mission et ses lignes ESG — Copilote, Creative District — 10 janvier 2025',
          nl: 'De missiefiche met haar ESG-lijnen voorbereiden — Co-trekker, Creative District — 10 januari 2025',
        },
      },
    ],
  },
  {
    key: 'closing',
    type: 'statutory',
    plannedMinutes: 10,
    owner: 'Facilitator, hub.brussels',
    title: {
      en: 'Any other business, next meeting, close',
      fr: 'Divers, prochaine réunion, clôture',
      nl: 'Varia, volgende vergadering, sluiting',
    },
    expected: '',
    draft: {},
    minutes: [
      {
        lang: 'nl',
        text: 'Institution 04 verlaat de vergadering om 16.20 uur. Het verslag wordt in het Frans en het Nederlands bezorgd.',
      },
      { lang: 'fr', text: 'La séance est levée à 16 h 30.' },
    ],
  },
]
