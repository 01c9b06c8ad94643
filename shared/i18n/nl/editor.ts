import type { editor as english } from '../en/editor.ts'
import type { Shape } from '../messages.ts'

/** De editor van het verslag: het menu, de werkbalk en wat hij over blokken zegt. */
export const editor = {
  insert: 'Invoegen of omzetten in',
  subheading: 'Tussentitel',
  plain: 'Gewone tekst',
  hint: {
    decision: 'Kan in het register worden ingeschreven',
    action: 'Iemand neemt dit op zich',
    need: 'Iemand mist dit',
    heading: 'Opent een deel',
    subheading: 'Opent een kleiner deel',
    bulletList: 'In willekeurige volgorde',
    orderedList: 'In deze volgorde',
    plain: 'Geen beslissing, actie of behoefte',
  },
  result: 'Uitslag',
  block: 'Beslissing ({languages})',
  unwritten: 'Schrijf hier de tekst {language}.',
  carets: 'Cursors van collega’s',
  linkUnsafe: 'Alleen webadressen (https://…), e-mailadressen en telefoonnummers kunnen een link worden.',
  setLink: 'Link plaatsen',
} satisfies Shape<typeof english>
