import type { app as english } from '../en/app.ts'
import type { Shape } from '../messages.ts'

/** Le cadre de chaque page. */
export const app = {
  name: 'Relevé',
  tagline: 'De la discussion du groupe de travail à la décision, et de la décision à ses suites.',
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  nav: {
    desk: 'Mon bureau',
    groups: 'Groupes',
    group: 'Groupe',
    register: 'Registre',
    escalations: 'Notes au comité',
    evidence: 'Sources',
    needs: 'Besoins',
    people: 'Personnes',
  },
  groupSwitch: 'Groupe',
  language: 'Langue',
  languageName: { en: 'English', fr: 'Français', nl: 'Nederlands' },
  inLanguage: { en: 'en anglais', fr: 'en français', nl: 'en néerlandais' },
  theme: { label: 'Apparence', system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
  account: {
    label: 'Compte de {name}',
    signedInAs: 'Connecté·e en tant que',
    profile: 'Mon profil',
    signOut: 'Se déconnecter',
  },
  demonstration: {
    label: 'Données de démonstration',
    explanation: 'Les séances, les votes et les décisions sont inventés.',
    sources: 'Les organisations et les faits datés proviennent du texte source.',
  },
  connection: {
    label: 'Connexion',
    lost: 'Pas de connexion. Ce que vous voyez n’est peut-être plus à jour ; ce que vous tapez est conservé ici.',
    back: 'De nouveau connecté. Tout est à jour.',
    notSent: 'Pas de connexion : rien n’a été envoyé. Ce que vous avez tapé est conservé ; envoyez-le à nouveau.',
    signedOut:
      'Vous êtes déconnecté·e. Ce que vous avez tapé reste sur cette page ; reconnectez-vous dans un autre onglet.',
  },
  notFound: {
    title: 'Cette page n’est pas ici',
    explanation: 'Elle n’existe pas, ou elle ne vous est pas ouverte.',
    action: 'Aller à mon bureau',
  },
  failed: {
    title: 'Un problème est survenu chez nous',
    explanation:
      'Rien de ce que vous avez enregistré n’est perdu. Rechargez la page ; si cela se reproduit, citez la référence {reference}.',
    explanationWithoutReference: 'Rien de ce que vous avez enregistré n’est perdu. Rechargez la page.',
    action: 'Recharger',
    notSent:
      'Un problème est survenu chez nous. Rien n’a été modifié et ce que vous avez tapé est conservé : envoyez-le à nouveau.',
    notSentWithReference:
      'Un problème est survenu chez nous. Rien n’a été modifié et ce que vous avez tapé est conservé : envoyez-le à nouveau. Si cela se reproduit, citez la référence {reference}.',
    offlineTitle: 'Pas de connexion',
    offline:
      'Cette page n’a pas pu être chargée. Rien de ce que vous avez enregistré n’est perdu : réessayez une fois reconnecté·e.',
    signedOutTitle: 'Vous êtes déconnecté·e',
    signIn: 'Se connecter',
  },
} satisfies Shape<typeof english>
