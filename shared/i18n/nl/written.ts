import type { written as english } from '../en/written.ts'
import type { Shape } from '../messages.ts'

/** Stemmingen van een stuurgroep via schriftelijke procedure, tussen twee vergaderingen. */
export const written = {
  title: 'Schriftelijke procedures',
  one: 'Schriftelijke procedure',
  lead: 'Tussen twee vergaderingen antwoordt de stuurgroep schriftelijk op een motie. Wie niet antwoordt, heeft geen antwoord gegeven: dat is nooit een stem voor.',
  new: 'Een motie schriftelijk voorleggen',
  empty: 'Er is nog geen motie schriftelijk voorgelegd.',
  running: 'Lopend',
  ended: 'Beëindigd',
  titleIn: 'Onderwerp {language}',
  groundsIn: 'Wat de leden moeten weten {language}',
  papers: 'Dossier',
  links: 'Documenten',
  linksHint: 'Eén adres per regel.',
  days: 'Werkdagen om te antwoorden',
  daysHint:
    'Ten minste {min}. De dag van de opening telt niet mee, weekends en wettelijke feestdagen evenmin. Ze eindigt om 23:59:59, Brusselse tijd.',
  lastDay: 'Laatste dag om te antwoorden: {date}',
  openMeans:
    'De opening legt de motie, de regel en de lijst van alle stemgerechtigde zetels vast. Niemand kan vroeger sluiten. Eén vraag om bespreking houdt de procedure tegen.',
  open: 'De schriftelijke procedure openen',
  until: 'Te beantwoorden tegen {date}, 23:59:59',
  state: { running: 'Te beantwoorden', stopped: 'Stopgezet', annulled: 'Nietig verklaard', counting: 'Wordt geteld' },
  answered: '{cast} van {roll} hebben geantwoord',
  needed: 'Er {count, plural, one {is # antwoord} other {zijn # antwoorden}} nodig opdat het resultaat telt.',
  noAnswer: 'Geen antwoord',
  noAnswers: '{count, plural, one {# gaf geen antwoord.} other {# gaven geen antwoord.}}',
  byProcedure: 'Via schriftelijke procedure.',
  undecided: 'Geen beslissing: {answered, plural, one {# antwoord} other {# antwoorden}} van {of}, {needed} nodig.',
  tookNoPart: '{count, plural, one {# onthield zich van deelname.} other {# onthielden zich van deelname.}}',
  item: {
    result: 'Resultaat van de schriftelijke procedure: {title}',
    discussion: 'Te bespreken, op vraag van een lid: {title}',
  },
  discuss: 'Bespreking vragen',
  discussAsk: 'Liever een bespreking vragen?',
  discussMeans:
    'Dit zet de schriftelijke procedure meteen stop, voor iedereen. Geen enkel antwoord wordt geteld of getoond. De motie komt op de agenda van de volgende vergadering.',
  discussReason: 'Waarom erover te spreken',
  discussNow: 'Stopzetten en bespreken',
  runOffMeans:
    'Nog een schriftelijke procedure, met evenveel werkdagen, tussen {options}. De meeste stemmen beslissen.',
  recuse: 'Niet deelnemen',
  recuseAsk: 'Niet deelnemen aan deze stemming?',
  recuseMeans:
    '{organisation} geeft dan geen antwoord, vraagt geen bespreking en telt niet meer mee bij de zetels waaraan het resultaat wordt gemeten. De reden staat hier meteen en in het verslag van de volgende vergadering. Dit is definitief.',
  recuseReason: 'Reden om niet deel te nemen',
  recused: 'Nemen niet deel',
  onNote: 'Een schriftelijk antwoord op de nota {number} van {group}. Wie niet antwoordt, heeft geen antwoord gegeven.',
  stoppedBy: 'Stopgezet: {organisation} vraagt een bespreking.',
  onAgenda: 'Het punt staat op de agenda van de volgende vergadering.',
  reported: 'Het resultaat staat op de agenda van de volgende vergadering.',
  waits: 'Er is nog geen vergadering gepland: het punt komt vanzelf op de agenda van de volgende.',
  toItem: 'Naar het punt',
  annulMeans: 'Voor een fout in de motie. De antwoorden worden niet geteld en niemand verneemt ze.',
  desk: 'Schriftelijke procedure',
  answer: 'Antwoorden',
} as const satisfies Shape<typeof english>
