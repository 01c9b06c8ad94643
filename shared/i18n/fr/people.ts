import type { people as english } from '../en/people.ts'
import type { Shape } from '../messages.ts'

/** Connexion, invitations, toutes les personnes qui ont un compte. */
export const people = {
  signIn: {
    title: 'Connexion',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    action: 'Se connecter',
    noAccount: 'Pas encore de compte ? Demandez une invitation à un·e copilote de votre groupe.',
  },
  demonstration: {
    title: 'Se connecter en tant que',
    lead: 'Choisissez un rôle : le formulaire se remplit. Tous les comptes ont le mot de passe {password}.',
    all: 'Afficher les {count} comptes',
    filled: 'Formulaire rempli : {name}. Il reste à appuyer sur « Se connecter ».',
  },
  invitation: {
    title: 'Invitation',
    lead: 'Cette invitation est destinée à {name}. Choisissez un mot de passe et le compte est à vous.',
    email: 'Adresse e-mail',
    password: 'Choisissez un mot de passe',
    passwordHint: 'Au moins {min} caractères. Une phrase se retient plus facilement.',
    accept: 'Accepter l’invitation',
    unusable: 'Cette invitation ne peut pas servir',
    toSignIn: 'Aller à la connexion',
  },
  list: {
    title: 'Personnes',
    lead: 'Toutes les personnes qui ont un compte ou une invitation. Leurs droits découlent de leurs sièges dans les groupes.',
    active: 'A un compte',
    invited: 'Invité·e, pas encore arrivé·e',
    renew: 'Nouveau lien',
    renewFor: 'Nouveau lien d’invitation pour {name}',
  },
  invite: {
    title: 'Inviter quelqu’un',
    lead: 'Vous recevez un lien personnel à transmettre vous-même. Donnez ensuite un siège à la personne sur la page du groupe.',
    name: 'Nom',
    email: 'Adresse e-mail',
    language: 'Langue',
    action: 'Créer le lien',
    made: 'Invitation pour {name}',
    madeHint: 'Copiez le lien maintenant : il ne sera plus affiché. Il sert une seule fois, jusqu’au {until}.',
    link: 'Lien à transmettre',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
  },
  administrator: 'Administration',
  you: 'vous',
  vacant: 'Vacant',
} satisfies Shape<typeof english>
