import type { Texts } from '../../../shared/i18n/locale.ts'

/** The wordings of the worked example's decisions, by the number they will be given. */
export const decisionTexts = {
  'INT-2024-017': {
    en: 'The WG adopts the synthesis (12 needs, 4 themes) and the order of priority: financing; partners and missions; visibility; sustainability.',
    fr: "Le groupe de travail adopte la synthèse (12 besoins, 4 thèmes) et l'ordre de priorité : financement ; partenaires et missions ; visibilité ; durabilité.",
    nl: "De werkgroep keurt de synthese (12 noden, 4 thema's) goed, met als prioriteitsvolgorde: financiering; partners en missies; zichtbaarheid; duurzaamheid.",
  },
  'INT-2024-018': {
    en: 'The WG recommends that the mapping of existing and missing financing mechanisms for CCI export and cooperation (subsidies, export guarantees, international cooperation funds) be completed and transmitted to government.',
    fr: "Le groupe de travail recommande de compléter la cartographie des mécanismes de financement existants et manquants pour l'exportation et la coopération des ICC (subventions, garanties à l'exportation, fonds de coopération internationale) et de la transmettre au gouvernement.",
    nl: 'De werkgroep beveelt aan het overzicht van bestaande en ontbrekende financieringsmechanismen voor export en samenwerking van de CCI (subsidies, exportgaranties, fondsen voor internationale samenwerking) te vervolledigen en aan de regering over te maken.',
  },
  'INT-2024-019': {
    en: 'The WG recommends a mission framework with a cooperation dimension and ESG criteria for partner and project selection, preferring regional cooperation to long-haul travel.',
    fr: 'Le groupe de travail recommande un cadre de mission intégrant une dimension de coopération et des critères ESG dans le choix des partenaires et des projets, la coopération régionale étant préférée aux déplacements lointains.',
    nl: 'De werkgroep beveelt een missiekader aan met een samenwerkingsluik en ESG-criteria voor de keuze van partners en projecten, waarbij regionale samenwerking voorrang krijgt op verre verplaatsingen.',
  },
  'INT-2024-020': {
    en: 'The WG takes note of the NUMIX LAB 2024 feedback and attaches it to the next Roadmap version; the version transmitted in May 2024 is unchanged.',
    fr: 'Le groupe de travail prend acte du retour de NUMIX LAB 2024 et le joint à la prochaine version de la feuille de route ; la version transmise en mai 2024 est inchangée.',
    nl: 'De werkgroep neemt akte van de terugkoppeling over NUMIX LAB 2024 en voegt ze toe aan de volgende versie van de routekaart; de in mei 2024 overgemaakte versie blijft ongewijzigd.',
  },
  'SC-2025-003': {
    en: 'The steering committee validates the priority themes of the Internationalisation working group for 2025, in this order: financing; partners and missions; visibility; sustainability.',
    fr: 'Le comité de pilotage valide les thèmes prioritaires du groupe de travail Internationalisation pour 2025, dans cet ordre : financement ; partenaires et missions ; visibilité ; durabilité.',
    nl: "De stuurgroep valideert de prioritaire thema's van de werkgroep Internationalisering voor 2025, in deze volgorde: financiering; partners en missies; zichtbaarheid; duurzaamheid.",
  },
} as const satisfies Record<string, Texts>

/** How the committee amended the mission framework: the working group's dissent shaped it. */
export const amendment: Texts = {
  en: 'ESG criteria are applied on a comply-or-explain basis and reviewed after the first mission.',
  fr: 'Les critères ESG sont appliqués selon le principe «\u00a0appliquer ou expliquer\u00a0» et revus après la première mission.',
  nl: 'De ESG-criteria worden toegepast volgens het principe „pas toe of leg uit” en na de eerste missie herzien.',
}
