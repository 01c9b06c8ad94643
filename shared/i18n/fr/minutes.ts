import type { minutes as english } from '../en/minutes.ts'
import type { Shape } from '../messages.ts'

/** Le procès-verbal, ses blocs et l’éditeur. */
export const minutes = {
  title: 'Procès-verbal',
  kind: { decision: 'Décision', action: 'Action', need: 'Besoin' },
  editorLabel: 'Procès-verbal du point {number} : {title}',
  placeholder: 'Écrivez ici, ou tapez / pour une décision, une action ou un besoin.',
  language: 'Langue du passage',
  noLanguage: 'Sans langue',
  addLanguage: 'Ajouter le texte {language}',
  format: {
    heading: 'Titre',
    bold: 'Gras',
    italic: 'Italique',
    bulletList: 'Liste à puces',
    orderedList: 'Liste numérotée',
    link: 'Lien',
    linkAddress: 'Adresse du lien',
    removeLink: 'Retirer le lien',
    toolbar: 'Mise en forme',
    undo: 'Défaire',
    redo: 'Refaire',
  },
  headings: {
    present: 'Présent·es',
    represented: 'Représenté·es (procuration)',
    excused: 'Excusé·es',
    absent: 'Absent·es',
  },
} satisfies Shape<typeof english>
