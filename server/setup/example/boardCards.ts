import type { CardKind, Objective } from '../../../shared/boards/board.ts'
import type { Locale, Texts } from '../../../shared/i18n/locale.ts'

/** A card as somebody wrote it. */
export interface ExampleCard {
  lang: Locale
  text: string
}

/** A card that was kept as a need, with those merged into it. */
export interface ExampleNeed extends ExampleCard {
  kind: CardKind
  objective: Objective
  texts: Texts
  merged: readonly ExampleCard[]
}

export interface ExampleTheme {
  id: string
  name: Texts
  dots: number
  synthesis: Texts
  needs: readonly ExampleNeed[]
}

const card = (lang: Locale, text: string): ExampleCard => ({ lang, text })
const need = (
  objective: Objective,
  own: ExampleCard,
  translations: Texts,
  merged: readonly ExampleCard[] = [],
  kind: CardKind = 'need',
): ExampleNeed => ({ ...own, kind, objective, texts: { ...translations, [own.lang]: own.text }, merged })

/** The question of the board under item 4. */
export const boardQuestion: Texts = {
  en: 'What do Brussels CCIs need to work internationally?',
  fr: 'De quoi les ICC bruxelloises ont-elles besoin pour travailler à l’international ?',
  nl: 'Wat hebben de Brusselse CCI nodig om internationaal te werken?',
}

/** Four themes with twelve needs, into which seventeen cards were merged; themes stand as they were made, not as they ranked. */
export const exampleThemes: readonly ExampleTheme[] = [
  {
    id: 'theme-financing',
    name: { en: 'Financing going abroad', fr: 'Financer l’international', nl: 'Internationaal werken financieren' },
    dots: 24,
    synthesis: {
      en: 'Means to export are lacking, and nobody has the whole of what exists and what is missing in view.',
      fr: 'Les moyens d’exporter manquent, et personne n’a de vue d’ensemble de ce qui existe et de ce qui manque.',
      nl: 'Middelen om te exporteren ontbreken, en niemand overziet wat er bestaat en wat er ontbreekt.',
    },
    needs: [
      need(
        'O1',
        card('fr', 'Nous manquons de moyens pour exporter'),
        { en: 'Lack of export resources', nl: 'Er zijn te weinig middelen om te exporteren' },
        [
          card('fr', 'Pas de budget pour prospecter à l’étranger'),
          card('fr', 'Exporter coûte trop cher pour une petite structure'),
          card('nl', 'Te weinig middelen om in het buitenland te werken'),
          card('en', 'No money to go abroad'),
        ],
      ),
      need(
        'O1',
        card('nl', 'Exportgaranties en fondsen voor internationale samenwerking ontbreken of zijn onbekend'),
        {
          en: 'Export guarantees and cooperation funds missing or unknown',
          fr: 'Les garanties à l’exportation et les fonds de coopération manquent ou sont inconnus',
        },
        [card('fr', 'Quelles garanties pour un contrat à l’étranger ?')],
      ),
      need(
        'O1',
        card('fr', 'Aucune vue d’ensemble des dispositifs existants et manquants'),
        {
          en: 'No overview of existing and missing schemes',
          nl: 'Geen overzicht van bestaande en ontbrekende regelingen',
        },
        [card('nl', 'We weten niet welke steun er bestaat'), card('fr', 'Trop de guichets, aucune carte')],
      ),
    ],
  },
  {
    id: 'theme-visibility',
    name: { en: 'Being seen', fr: 'Être visibles', nl: 'Zichtbaar zijn' },
    dots: 13,
    synthesis: {
      en: 'Brussels is strong at home and hardly seen abroad; being seen together would help all.',
      fr: 'Bruxelles est forte chez elle et peu vue ailleurs ; se montrer ensemble servirait à tous.',
      nl: 'Brussel staat thuis sterk en wordt elders weinig gezien; samen zichtbaar zijn dient iedereen.',
    },
    needs: [
      need(
        'O2',
        card('en', 'Strong locally, invisible abroad'),
        { fr: 'Forts chez nous, invisibles ailleurs', nl: 'Lokaal sterk, in het buitenland onzichtbaar' },
        [card('nl', 'In het buitenland kent niemand ons')],
      ),
      need(
        'O2',
        card('fr', 'Une communication coordonnée «\u00a0Brussels Creative\u00a0»'),
        {
          en: 'Coordinated communication under “Brussels Creative”',
          nl: 'Gecoördineerde communicatie onder “Brussels Creative”',
        },
        [card('en', 'One common story for Brussels')],
      ),
      need(
        'O4',
        card('nl', 'Gecoördineerde institutionele aanwezigheid op beurzen en festivals'),
        {
          en: 'Coordinated institutional presence at fairs and festivals',
          fr: 'Une présence institutionnelle coordonnée dans les salons et festivals',
        },
        [card('fr', 'Un stand commun dans les salons')],
      ),
    ],
  },
  {
    id: 'theme-partners',
    name: { en: 'Partners and missions', fr: 'Partenaires et missions', nl: 'Partners en missies' },
    dots: 19,
    synthesis: {
      en: 'Opportunities and partners abroad are found by chance; missions need a frame before and after.',
      fr: 'Occasions et partenaires se trouvent par hasard ; les missions demandent un cadre, avant et après.',
      nl: 'Kansen en partners worden bij toeval gevonden; missies vragen een kader, voor en na.',
    },
    needs: [
      need(
        'O3',
        card('en', 'We do not know the opportunities abroad'),
        {
          fr: 'Nous ne connaissons pas les opportunités à l’étranger',
          nl: 'We kennen de kansen in het buitenland niet',
        },
        [card('fr', 'Où sont les occasions ?'), card('nl', 'Geen zicht op buitenlandse oproepen')],
      ),
      need(
        'O4',
        card('fr', 'Pas d’accompagnement structuré pour les missions et la coopération transfrontalière'),
        {
          en: 'No structured support for missions and cross-border cooperation',
          nl: 'Geen gestructureerde begeleiding van missies en grensoverschrijdende samenwerking',
        },
        [card('fr', 'Préparer une mission : seul, à chaque fois')],
      ),
      need(
        'O3',
        card('nl', 'B2B-matchmaking met partners in Europa, Afrika en Noord-Amerika'),
        {
          en: 'B2B matchmaking with partners in Europe, Africa and North America',
          fr: 'Des rencontres B2B avec des partenaires en Europe, en Afrique et en Amérique du Nord',
        },
        [card('en', 'Meet the right partners, not the most')],
      ),
      need(
        'O3',
        card('fr', 'S’appuyer sur la présence au Maroc et au Sénégal'),
        {
          en: 'Build on the presence in Morocco and Senegal',
          nl: 'Voortbouwen op de aanwezigheid in Marokko en Senegal',
        },
        [card('fr', 'Des liens existent déjà avec Casablanca et Dakar')],
        'opportunity',
      ),
    ],
  },
  {
    id: 'theme-sustainability',
    name: { en: 'Going out sustainably', fr: 'Internationalisation durable', nl: 'Duurzaam internationaliseren' },
    dots: 10,
    synthesis: {
      en: 'Nearer before farther, digital where it makes sense, and criteria for choosing partners.',
      fr: 'Le proche avant le lointain, le numérique où il a du sens, et des critères pour choisir les partenaires.',
      nl: 'Dichtbij voor veraf, digitaal waar het zin heeft, en criteria om partners te kiezen.',
    },
    needs: [
      need(
        'O5',
        card('en', 'Prefer regional cooperation to long-haul; digital where it makes sense'),
        {
          fr: 'Préférer la coopération régionale aux voyages lointains ; le numérique où il a du sens',
          nl: 'Regionale samenwerking boven verre reizen; digitaal waar het zin heeft',
        },
        [card('fr', 'Moins d’avions, plus de voisins')],
      ),
      need(
        'O5',
        card('fr', 'Des critères ESG pour choisir partenaires et projets'),
        {
          en: 'ESG criteria for choosing partners and projects',
          nl: 'ESG-criteria om partners en projecten te kiezen',
        },
        [card('nl', 'Duurzaamheid meenemen in de keuze van partners')],
      ),
    ],
  },
]

/** Two cards that belong elsewhere. */
export const parkedCards: readonly ExampleCard[] = [
  card('fr', 'Trouver un plus grand lieu pour nos réunions'),
  card('en', 'Who pays for rehearsal space in Brussels?'),
]
