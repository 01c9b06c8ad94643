import type { app as english } from '../en/app.ts'
import type { Shape } from '../messages.ts'

/** Het kader van elke pagina. */
export const app = {
  name: 'Relevé',
  tagline: 'Van het gesprek in de werkgroep naar een beslissing, en van de beslissing naar wat ervan kwam.',
  skipToContent: 'Naar de inhoud',
  mainNavigation: 'Hoofdnavigatie',
  nav: {
    desk: 'Mijn bureau',
    groups: 'Groepen',
    group: 'Groep',
    register: 'Register',
    escalations: 'Nota’s',
    evidence: 'Bronnen',
    needs: 'Noden',
    people: 'Personen',
  },
  groupSwitch: 'Groep',
  language: 'Taal',
  languageName: { en: 'English', fr: 'Français', nl: 'Nederlands' },
  inLanguage: { en: 'in het Engels', fr: 'in het Frans', nl: 'in het Nederlands' },
  theme: { label: 'Weergave', system: 'Zoals het toestel', light: 'Licht', dark: 'Donker' },
  account: { label: 'Account van {name}', signedInAs: 'Aangemeld als', profile: 'Mijn profiel', signOut: 'Afmelden' },
  demonstration: {
    label: 'Demonstratiegegevens',
    explanation: 'Zittingen, stemmingen en beslissingen zijn verzonnen.',
    sources: 'Organisaties en gedateerde feiten komen uit de brontekst.',
  },
  connection: {
    label: 'Verbinding',
    lost: 'Geen verbinding. Wat u ziet, kan verouderd zijn; wat u typt, blijft hier bewaard.',
    back: 'Opnieuw verbonden. Alles is bijgewerkt.',
    notSent: 'Geen verbinding: er is niets verstuurd. Wat u typte, blijft bewaard; verstuur het opnieuw.',
    signedOut: 'U bent afgemeld. Wat u typte, blijft op deze pagina staan; meld u opnieuw aan in een ander tabblad.',
  },
  notFound: {
    title: 'Deze pagina is hier niet',
    explanation: 'Ze bestaat niet, of ze staat niet voor u open.',
    action: 'Naar mijn bureau',
  },
  failed: {
    title: 'Er ging iets mis aan onze kant',
    explanation:
      'Niets van wat u bewaarde, is verloren. Laad de pagina opnieuw; gebeurt het nog eens, vermeld dan referentie {reference}.',
    explanationWithoutReference: 'Niets van wat u bewaarde, is verloren. Laad de pagina opnieuw.',
    action: 'Opnieuw laden',
    notSent:
      'Er ging iets mis aan onze kant. Er is niets gewijzigd en wat u typte, blijft bewaard: verstuur het opnieuw.',
    notSentWithReference:
      'Er ging iets mis aan onze kant. Er is niets gewijzigd en wat u typte, blijft bewaard: verstuur het opnieuw. Gebeurt het nog eens, vermeld dan referentie {reference}.',
    offlineTitle: 'Geen verbinding',
    offline:
      'Deze pagina kon niet worden opgehaald. Niets van wat u bewaarde, is verloren: probeer opnieuw zodra u verbonden bent.',
    signedOutTitle: 'U bent afgemeld',
    signIn: 'Aanmelden',
  },
} satisfies Shape<typeof english>
