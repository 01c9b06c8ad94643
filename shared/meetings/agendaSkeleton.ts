import { translate } from '../i18n/translate.ts'
import type { AgendaItem } from './agenda.ts'
import { positionBetween } from './position.ts'

const standing = ['opening', 'minutes', 'closing'] as const
const PLANNED_MINUTES = 10

/** The items every meeting starts with; the group's own items come between the second and the third. */
export function agendaSkeleton(newId: () => string): AgendaItem[] {
  let position: string | null = null
  return standing.map((item) => {
    position = positionBetween(position, null)
    return {
      id: newId(),
      type: 'statutory',
      position,
      plannedMinutes: PLANNED_MINUTES,
      title: {
        en: translate('en', `agenda.skeleton.${item}`),
        fr: translate('fr', `agenda.skeleton.${item}`),
        nl: translate('nl', `agenda.skeleton.${item}`),
      },
      owner: '',
      expected: '',
      links: '',
      draft: {},
      removed: false,
    }
  })
}
