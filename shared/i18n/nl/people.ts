import type { people as english } from '../en/people.ts'
import type { Shape } from '../messages.ts'

/** Aanmelden, uitnodigingen, persoonlijke instellingen. */
export const people = {
  signIn: {
    title: 'Aanmelden',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    action: 'Aanmelden',
    signedOut: 'U bent afgemeld.',
    noAccount: 'Nog geen account? Vraag een uitnodiging aan een co-trekker van uw groep.',
  },
  invitation: {
    title: 'Uitnodiging',
    lead: 'U bent uitgenodigd voor {group}, namens {organisation}.',
    name: 'Uw naam',
    email: 'E-mailadres',
    password: 'Kies een wachtwoord',
    passwordHint: 'Minstens {min} tekens. Een zin onthoudt u makkelijker.',
    accept: 'Uitnodiging aanvaarden',
    create: 'Uitnodigen',
    copyLink: 'Uitnodigingslink kopiëren',
    linkCopied: 'Link gekopieerd. Hij werkt één keer, tot {until}.',
    validUntil: 'Werkt één keer, tot {until}',
    used: 'Gebruikt',
    expired: 'Vervallen',
  },
  profile: { title: 'Mijn profiel', name: 'Naam', language: 'Taal', theme: 'Weergave' },
  person: 'Persoon',
  administrator: 'Beheerder',
  you: 'u',
  here: '{count, plural, one {# persoon hier} other {# personen hier}}',
  joined: '{name} is erbij gekomen.',
  left: '{name} is weg.',
  vacant: 'Vacant',
} satisfies Shape<typeof english>
