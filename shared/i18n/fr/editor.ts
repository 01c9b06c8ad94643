import type { editor as english } from '../en/editor.ts'
import type { Shape } from '../messages.ts'

/** L’éditeur du procès-verbal : son menu, sa barre d’outils et ce qu’il dit des blocs. */
export const editor = {
  insert: 'Insérer ou transformer en',
  subheading: 'Sous-titre',
  plain: 'Texte simple',
  hint: {
    decision: 'Peut être inscrite au registre',
    action: 'Quelqu’un s’en charge',
    need: 'Quelqu’un en manque',
    heading: 'Ouvre une partie',
    subheading: 'Ouvre une plus petite partie',
    bulletList: 'Sans ordre',
    orderedList: 'Dans cet ordre',
    plain: 'Ni décision, ni action, ni besoin',
  },
  result: 'Résultat',
  block: 'Décision ({languages})',
  unwritten: 'Écrivez ici le texte {language}.',
  carets: 'Curseurs des collègues',
  linkUnsafe: 'Seules des adresses web (https://…), électroniques ou téléphoniques peuvent être liées.',
  setLink: 'Mettre le lien',
} satisfies Shape<typeof english>
