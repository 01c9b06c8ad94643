import type { people as english } from '../en/people.ts'
import type { Shape } from '../messages.ts'

/** Aanmelden, uitnodigingen, iedereen met een account. */
export const people = {
  signIn: {
    title: 'Aanmelden',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    action: 'Aanmelden',
    noAccount: 'Nog geen account? Vraag een uitnodiging aan een co-trekker van uw groep.',
  },
  demonstration: {
    title: 'Aanmelden als',
    lead: 'Kies wie u bent: het formulier wordt ingevuld. Elke account heeft het wachtwoord {password}.',
    all: 'Alle {count} accounts tonen',
    filled: 'Ingevuld: {name}. Druk nu op “Aanmelden”.',
  },
  invitation: {
    title: 'Uitnodiging',
    lead: 'Deze uitnodiging is voor {name}. Kies een wachtwoord en de account is van u.',
    email: 'E-mailadres',
    password: 'Kies een wachtwoord',
    passwordHint: 'Minstens {min} tekens. Een zin onthoudt u makkelijker.',
    accept: 'Uitnodiging aanvaarden',
    unusable: 'Deze uitnodiging is niet bruikbaar',
    toSignIn: 'Naar het aanmelden',
  },
  list: {
    title: 'Personen',
    lead: 'Iedereen met een account of een uitnodiging. Wat zij mogen doen, volgt uit hun zetels in de groepen.',
    active: 'Heeft een account',
    invited: 'Uitgenodigd, nog niet hier',
    renew: 'Nieuwe link',
    renewFor: 'Nieuwe uitnodigingslink voor {name}',
  },
  invite: {
    title: 'Iemand uitnodigen',
    lead: 'U krijgt een persoonlijke link die u zelf bezorgt. Geef de persoon daarna een zetel op de pagina van de groep.',
    name: 'Naam',
    email: 'E-mailadres',
    language: 'Taal',
    action: 'Link maken',
    made: 'Uitnodiging voor {name}',
    madeHint: 'Kopieer de link nu: hij wordt niet opnieuw getoond. Hij werkt één keer, tot {until}.',
    link: 'Te bezorgen link',
    copyLink: 'Link kopiëren',
    linkCopied: 'Link gekopieerd',
  },
  administrator: 'Beheerder',
  you: 'u',
  vacant: 'Vacant',
} satisfies Shape<typeof english>
