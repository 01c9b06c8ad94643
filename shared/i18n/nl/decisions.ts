import type { decisions as english } from '../en/decisions.ts'
import type { Shape } from '../messages.ts'

/** Het beslissingenregister. */
export const decisions = {
  register: 'Beslissingenregister',
  title: 'Beslissing',
  kind: { decision: 'Beslissing', recommendation: 'Aanbeveling', note: 'Kennisname' },
  state: { adopted: 'Goedgekeurd', escalated: 'Bij de stuurgroep', answered: 'Beantwoord', void: 'Nietig' },
  empty: 'Er is nog geen beslissing opgenomen.',
  number: 'Nummer',
  wording: 'Tekst',
  adoptedOn: 'Goedgekeurd op {date}',
  enterRegister: 'In het register opnemen',
  entered: '{number} staat in het register.',
  escalate: 'Aan de stuurgroep voorleggen',
  void: 'Nietig verklaren',
  voidReason: 'Reden',
  voidFinal: 'De inschrijving en haar nummer blijven in het register, als nietig gemarkeerd. Dit is definitief.',
  differs: 'Verschilt van het register',
  answer: 'Antwoord van de stuurgroep',
  awaitingAnswer: 'In afwachting van het antwoord van de stuurgroep',
  amendment: 'Geamendeerde tekst',
  trail: 'Traject',
  meeting: 'Vergadering',
  filter: { all: 'Alle', kind: 'Soort', state: 'Stand', year: 'Jaar', search: 'Zoeken in de tekst' },
  verify: 'Register nakijken',
  verified: 'Het register is ongeschonden: {count, plural, one {# inschrijving} other {# inschrijvingen}} nagekeken.',
  broken: 'Inschrijving {number} past niet in de keten. Bewaar een kopie van de gegevens en verwittig de beheerder.',
  seriesContinues: 'De reeks gaat verder bij nummer {number}',
} satisfies Shape<typeof english>
