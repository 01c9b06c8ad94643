import type { escalations as english } from '../en/escalations.ts'
import type { Shape } from '../messages.ts'

/** Van de beslissing van een groep naar het antwoord van de stuurgroep. */
export const escalations = {
  title: 'Nota’s aan de stuurgroep',
  note: 'Nota aan de stuurgroep',
  state: {
    draft: 'Ontwerp',
    submitted: 'Ingediend',
    onAgenda: 'Op de agenda van de stuurgroep',
    answered: 'Beantwoord',
  },
  outcome: {
    endorsed: 'Gevalideerd',
    endorsedWithAmendments: 'Gevalideerd met amendementen',
    referredBack: 'Terugverwezen naar de werkgroep',
    notEndorsed: 'Niet gevalideerd',
    postponed: 'Uitgesteld',
    noted: 'Akte genomen',
  },
  section: {
    requestedFr: 'Gevraagde beslissing, in het Frans',
    requestedNl: 'Gevraagde beslissing, in het Nederlands',
    context: 'Context en vaststelling',
    position: 'Standpunt van de werkgroep',
    consequences: 'Gevolgen',
  },
  sectionHint: {
    requestedFr: 'Eén alinea: wat de stuurgroep gevraagd wordt te beslissen.',
    requestedNl: 'Dezelfde alinea, in het Nederlands.',
    context: 'De noden en de bronnen achter de vraag.',
    position: 'Hoe er beslist is, de cijfers, en het minderheidsstandpunt in de eigen woorden.',
    consequences: 'Begroting, bevoegdheid, kalender, ecologische gevolgen, wie uitvoert.',
  },
  decisionRequested: 'Gevraagde beslissing',
  queue: 'Wacht op de stuurgroep',
  queueEmpty: 'Niets wacht op de stuurgroep.',
  submit: 'Bij de stuurgroep indienen',
  putOnAgenda: 'Op de agenda zetten',
  missing: 'Leeg',
  from: 'Van {group}',
  proposal: 'Bij goedkeuring',
  amendment: 'Geamendeerde tekst',
  answeredOn: 'Beantwoord op {date}',
  outcomeText: {
    endorsed: 'De stuurgroep valideert de beslissing gevraagd in nota {note} (beslissing {decision}).',
    endorsedWithAmendments:
      'De stuurgroep valideert, met amendementen, de beslissing gevraagd in nota {note} (beslissing {decision}).',
    referredBack: 'De stuurgroep verwijst nota {note} (beslissing {decision}) terug naar de werkgroep.',
    notEndorsed: 'De stuurgroep valideert de beslissing gevraagd in nota {note} (beslissing {decision}) niet.',
    postponed: 'De stuurgroep stelt de bespreking van nota {note} (beslissing {decision}) uit.',
    noted: 'De stuurgroep neemt akte van nota {note} (beslissing {decision}).',
  },
  answerText: { requested: 'Gevraagde beslissing: {text}', amended: 'Geamendeerde tekst: {text}' },
  prefill: {
    session: 'Beslissing {number}, genomen op vergadering nr. {ordinal} van {date}.',
    sessionAndItem: 'Beslissing {number}, genomen op vergadering nr. {ordinal} van {date}, bij het punt “{item}”.',
    vote: 'Beslist bij stemming. {result}',
    noVote: 'Er is in het register geen stemming aan deze beslissing verbonden.',
  },
} satisfies Shape<typeof english>
