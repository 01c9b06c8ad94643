import type { amendments as english } from '../en/amendments.ts'
import type { Shape } from '../messages.ts'

/** Amendementen: wijzigingen van een voorstel, waarover eerst gestemd wordt. */
export const amendments = {
  title: 'Amendementen',
  named: 'Amendement {number} ({organisation})',
  table: 'Een amendement indienen',
  tableAsk: 'Een amendement indienen op punt {number}',
  tableMeans:
    'Schrijf het voorstel zoals het moet luiden. Iedereen ziet wat verdwijnt en wat erbij komt; erover wordt gestemd voor het geheel.',
  readsIn: 'Het voorstel zoals het moet luiden, {language}',
  reason: 'Reden',
  because: 'Reden: {reason}',
  state: {
    tabled: 'Ingediend',
    open: 'In stemming',
    adopted: 'Goedgekeurd',
    rejected: 'Verworpen',
    withdrawn: 'Ingetrokken',
  },
  tabledAt: 'Ingediend om {time}',
  put: 'In stemming brengen',
  putAsk: 'Amendement {number} in stemming brengen?',
  putMeans: 'Bij de opening liggen de woorden ervoor en erna, de regel en de stemgerechtigden vast.',
  withdraw: 'Intrekken',
  adapt: 'Tekst aanpassen',
  adaptAsk: 'Amendement {number} aanpassen',
  isStale:
    'Een ander amendement heeft de tekst intussen gewijzigd. Het moet aangepast worden voor erover gestemd wordt.',
  gone: 'Geschrapt:',
  fresh: 'Ingevoegd:',
  inForce: 'Het gewijzigde voorstel',
  fingerprint: 'Vingerafdruk van de tekst: {hash}',
} satisfies Shape<typeof english>
