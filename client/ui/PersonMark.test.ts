import { expect, it } from 'vitest'
import { initialsOf } from './PersonMark.tsx'

it.each([
  ['Co-lead, Creative District', 'CD'],
  ['Secretary, hub.brussels', 'SH'],
  ['CCI company 07', 'C07'],
  ['Observer', 'O'],
  ['Élodie van den Berg', 'ÉB'],
  ['', ''],
])('%s is abbreviated to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
