import type { documents as english } from '../en/documents.ts'
import type { Shape } from '../messages.ts'

/** Teksten waaraan meerdere mensen tegelijk schrijven: wat bewaard is, wat niet, en waarom. */
export const documents = {
  charactersLeft: '{count, plural, one {Nog # teken} other {Nog # tekens}}',
  charactersOver:
    '{count, plural, one {# teken} other {# tekens}} te veel. Er wordt niets afgeknipt: maak de tekst korter.',
  refused: {
    session: 'U bent afgemeld. Meld u opnieuw aan in een ander tabblad en probeer het hier opnieuw.',
    rights: 'Deze tekst is niet langer voor u toegankelijk.',
    unknown: 'Deze tekst bestaat niet, of is niet voor u toegankelijk.',
    readOnly: 'U kunt deze tekst lezen, maar niet meer wijzigen.',
    tooLarge: 'Uw laatste wijziging is te groot om in één keer te bewaren.',
    other: 'De server heeft uw laatste wijziging niet aanvaard.',
  },
  keptHere:
    'Uw laatste woorden staan nog op deze pagina, maar niet op de server: kopieer wat u nodig hebt voor u de pagina verlaat of opnieuw laadt.',
  nothingLost: 'Alles wat u hebt geschreven, staat op de server.',
} satisfies Shape<typeof english>
