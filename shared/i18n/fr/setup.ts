import type { setup as english } from '../en/setup.ts'
import type { Shape } from '../messages.ts'

/** La première page d’une installation vide. */
export const setup = {
  title: 'Bienvenue dans Relevé',
  lead: 'Cette installation est vide. Configurez votre organisation, ou parcourez d’abord un exemple complet.',
  code: 'Code à usage unique',
  codeHint: 'Affiché dans le terminal où Relevé a été démarré.',
  organisation: {
    title: 'Configurer votre organisation',
    lead: 'Vous en devenez la première administratrice ou le premier administrateur : vous créez les groupes et leurs sièges, et vous invitez les personnes.',
    name: 'Votre nom',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    action: 'Configurer',
  },
  example: {
    title: 'Charger l’exemple complet',
    lead: 'Un groupe de travail sur l’internationalisation, sa réunion du 12 décembre 2024 et les réponses du comité de pilotage. Les organisations et les faits datés proviennent d’un texte source ; les séances, les votes et les décisions sont inventés.',
    action: 'Charger l’exemple',
    loading: 'Chargement de l’exemple ; cela prend quelques secondes…',
    loaded: 'L’exemple est chargé. Choisissez en tant que qui vous connecter.',
  },
} satisfies Shape<typeof english>
