import type { decisions as english } from '../en/decisions.ts'
import type { Shape } from '../messages.ts'

/** Le registre des décisions. */
export const decisions = {
  register: 'Registre des décisions',
  title: 'Décision',
  kind: { decision: 'Décision', recommendation: 'Recommandation', note: 'Prise d’acte' },
  state: { adopted: 'Adoptée', escalated: 'Devant le comité', answered: 'Réponse reçue', void: 'Nulle' },
  empty: 'Aucune décision n’a encore été inscrite.',
  number: 'Numéro',
  wording: 'Texte',
  adoptedOn: 'Adoptée le {date}',
  enterRegister: 'Inscrire au registre',
  entered: '{number} figure au registre.',
  escalate: 'Soumettre au comité',
  void: 'Déclarer nulle',
  voidReason: 'Motif',
  voidFinal: 'L’inscription et son numéro restent au registre, avec la mention « nulle ». C’est définitif.',
  differs: 'Diffère du registre',
  answer: 'La réponse du comité',
  awaitingAnswer: 'En attente de la réponse du comité',
  amendment: 'Texte amendé',
  trail: 'Parcours',
  meeting: 'Réunion',
  filter: { all: 'Toutes', kind: 'Nature', state: 'État', year: 'Année', search: 'Rechercher dans le texte' },
  verify: 'Vérifier le registre',
  verified: 'Le registre est intact : {count, plural, one {# inscription vérifiée} other {# inscriptions vérifiées}}.',
  broken: 'L’inscription {number} rompt la chaîne. Gardez une copie des données et prévenez l’administration.',
  seriesContinues: 'La série se poursuit au numéro {number}',
} satisfies Shape<typeof english>
