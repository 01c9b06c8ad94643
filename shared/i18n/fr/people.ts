import type { people as english } from '../en/people.ts'
import type { Shape } from '../messages.ts'

/** Connexion, invitations, réglages d’une personne. */
export const people = {
  signIn: {
    title: 'Connexion',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    action: 'Se connecter',
    signedOut: 'Vous êtes déconnecté·e.',
    noAccount: 'Pas encore de compte ? Demandez une invitation à un·e copilote de votre groupe.',
  },
  invitation: {
    title: 'Invitation',
    lead: 'Vous êtes invité·e à rejoindre {group} pour {organisation}.',
    name: 'Votre nom',
    email: 'Adresse e-mail',
    password: 'Choisissez un mot de passe',
    passwordHint: 'Au moins {min} caractères. Une phrase se retient plus facilement.',
    accept: 'Accepter l’invitation',
    create: 'Inviter',
    copyLink: 'Copier le lien d’invitation',
    linkCopied: 'Lien copié. Il sert une seule fois, jusqu’au {until}.',
    validUntil: 'Sert une seule fois, jusqu’au {until}',
    used: 'Utilisée',
    expired: 'Expirée',
  },
  profile: { title: 'Mon profil', name: 'Nom', language: 'Langue', theme: 'Apparence' },
  person: 'Personne',
  administrator: 'Administration',
  you: 'vous',
  here: '{count, plural, one {# personne ici} other {# personnes ici}}',
  joined: '{name} a rejoint la page.',
  left: '{name} a quitté la page.',
  vacant: 'Vacant',
} satisfies Shape<typeof english>
