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
    itemHeld: 'Een punt blijft op de agenda zolang er een stemming of een consentronde over loopt.',
    tooLarge: 'Uw laatste wijziging is te groot om in één keer te bewaren.',
    otherEpoch: 'Deze tekst werd vervangen door een andere toestand ervan, bijvoorbeeld uit een back-up.',
    otherSchema: 'Deze pagina is ouder dan de server. Laad ze opnieuw.',
    damaged:
      'Wat van deze tekst bewaard is, klopt niet. Hij blijft gesloten tot wie Relevé beheert ernaar gekeken heeft.',
    tooMany: 'Er kwam te veel in één keer van deze pagina.',
    malformed: 'De server kon uw laatste wijziging niet opnemen.',
  },
  keptHere: 'Uw laatste woorden staan op dit toestel en zijn niet verstuurd. Ze vertrekken zodra u terug bent.',
  shownForCopying: 'Wat niet verstuurd is, wordt getoond om te kopiëren.',
  nothingLost: 'Alles wat u schreef, staat op de server.',
  readOnlyTyped: 'Er is niets geschreven: u kunt dit verslag lezen, niet wijzigen.',
  unsent: {
    title: 'Tekst die niet verstuurd is',
    count:
      '{count, plural, one {Eén wijziging van u heeft} other {# wijzigingen van u hebben}} de server niet bereikt.',
    goesOn: 'Kopieer wat u nodig hebt: de pagina gaat verder met de tekst zoals de server hem heeft.',
    marked: 'De gemarkeerde woorden heeft de server niet.',
    wordless: 'Er ontbreken geen woorden: wat niet verstuurd is, haalde iets weg, verplaatste of markeerde iets.',
    notSent: 'niet verstuurd:',
    minutesOf: 'Verslag: {title}',
    copy: 'Tekst kopiëren',
    copied: 'De tekst is gekopieerd.',
    download: 'Downloaden',
    file: 'niet-verstuurd.txt',
    letGo: 'Weggooien',
    waits: 'Tekst van u die niet verstuurd is, wacht om gekopieerd te worden.',
    show: 'Tonen',
  },
  signOut: {
    title: 'Nu afmelden?',
    unsent:
      '{count, plural, one {Eén wijziging van u staat} other {# wijzigingen van u staan}} op dit toestel en {count, plural, one {is} other {zijn}} nog niet verstuurd.',
    means: 'Bij het afmelden worden ze van dit toestel gewist. Blijf tot de verbinding er weer is om ze te behouden.',
    stay: 'Blijven',
  },
} satisfies Shape<typeof english>
