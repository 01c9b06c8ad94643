import type { setup as english } from '../en/setup.ts'
import type { Shape } from '../messages.ts'

/** De eerste pagina van een lege installatie. */
export const setup = {
  title: 'Welkom bij Relevé',
  lead: 'Deze installatie is leeg. Stel uw organisatie in, of kijk eerst rond in een uitgewerkt voorbeeld.',
  code: 'Eenmalige code',
  codeHint: 'Staat in de terminal waarin Relevé gestart is.',
  organisation: {
    title: 'Uw organisatie instellen',
    lead: 'U wordt de eerste beheerder: u maakt de groepen en hun zetels aan en nodigt mensen uit.',
    name: 'Uw naam',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    action: 'Instellen',
  },
  example: {
    title: 'Het uitgewerkte voorbeeld laden',
    lead: 'Een werkgroep rond internationalisering, haar vergadering van 12 december 2024 en de antwoorden van de stuurgroep. Organisaties en gedateerde feiten komen uit een brontekst; zittingen, stemmingen en beslissingen zijn verzonnen.',
    action: 'Voorbeeld laden',
    loading: 'Het voorbeeld wordt geladen; dat duurt enkele seconden…',
    loaded: 'Het voorbeeld is geladen. Kies als wie u zich aanmeldt.',
  },
} satisfies Shape<typeof english>
