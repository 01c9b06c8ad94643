import type { amendments as english } from '../en/amendments.ts'
import type { Shape } from '../messages.ts'

/** Amendements : changements à une motion, votés avant elle. */
export const amendments = {
  title: 'Amendements',
  named: 'Amendement {number} ({organisation})',
  table: 'Déposer un amendement',
  tableAsk: 'Déposer un amendement sur le point {number}',
  tableMeans:
    'Écrivez la motion telle qu’elle devrait se lire. Chacun voit ce qui part et ce qui vient ; l’amendement est voté avant l’ensemble.',
  readsIn: 'La motion telle qu’elle devrait se lire, {language}',
  reason: 'Motif',
  because: 'Motif : {reason}',
  state: { tabled: 'Déposé', open: 'Mis aux voix', adopted: 'Adopté', rejected: 'Rejeté', withdrawn: 'Retiré' },
  tabledAt: 'Déposé à {time}',
  put: 'Mettre aux voix',
  putAsk: 'Mettre l’amendement {number} aux voix ?',
  putMeans: 'L’ouverture fige les mots d’avant et d’après, la règle et la liste des votants.',
  withdraw: 'Retirer',
  adapt: 'Adapter le texte',
  adaptAsk: 'Adapter l’amendement {number}',
  isStale: 'Un autre amendement a changé le texte depuis. Il faut l’adapter avant de le mettre aux voix.',
  gone: 'Retiré :',
  fresh: 'Ajouté :',
  inForce: 'La motion amendée',
  fingerprint: 'Empreinte du texte : {hash}',
} satisfies Shape<typeof english>
