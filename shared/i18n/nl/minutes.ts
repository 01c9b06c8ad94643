import type { minutes as english } from '../en/minutes.ts'
import type { Shape } from '../messages.ts'

/** Het verslag, zijn blokken en de editor. */
export const minutes = {
  title: 'Verslag',
  kind: { decision: 'Beslissing', action: 'Actie', need: 'Nood' },
  editorLabel: 'Verslag van punt {number}: {title}',
  placeholder: 'Schrijf hier, of typ / voor een beslissing, een actie of een nood.',
  language: 'Taal van de passage',
  noLanguage: 'Geen taal',
  addLanguage: 'Tekst {language} toevoegen',
  format: {
    heading: 'Titel',
    bold: 'Vet',
    italic: 'Cursief',
    bulletList: 'Opsomming',
    orderedList: 'Genummerde lijst',
    link: 'Link',
    linkAddress: 'Adres van de link',
    removeLink: 'Link verwijderen',
    toolbar: 'Opmaak',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw uitvoeren',
  },
  headings: {
    present: 'Aanwezig',
    represented: 'Vertegenwoordigd (volmacht)',
    excused: 'Verontschuldigd',
    absent: 'Afwezig',
  },
} satisfies Shape<typeof english>
