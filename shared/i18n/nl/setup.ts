import type { setup as english } from '../en/setup.ts'
import type { Shape } from '../messages.ts'

/** De eerste pagina van een lege installatie. */
export const setup = {
  title: 'Welkom bij Relevé',
  lead: 'Deze installatie is leeg. Stel uw organisatie in, of kijk eerst rond in een uitgewerkt voorbeeld.',
  organisation: {
    title: 'Uw organisatie instellen',
    lead: 'U wordt de eerste beheerder. De eenmalige code staat in de terminal waarin Relevé gestart is.',
    code: 'Eenmalige code',
    codeHint: 'In de terminal van de server.',
    name: 'Uw naam',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    action: 'Instellen',
  },
  example: {
    title: 'Het uitgewerkte voorbeeld laden',
    lead: 'Een werkgroep rond internationalisering, haar vergadering van 12 december 2024 en de antwoorden van de stuurgroep. Organisaties en gedateerde feiten komen uit een brontekst; zittingen, stemmingen en beslissingen zijn verzonnen.',
    action: 'Voorbeeld laden',
    loading: 'Voorbeeld wordt geladen…',
  },
} satisfies Shape<typeof english>
