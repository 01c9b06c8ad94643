import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import {
  anonymities,
  CARDS_EACH_MAX,
  DEPUTIES_MAX,
  DOTS_EACH_MAX,
  type BoardSettings,
} from '../../shared/boards/board.ts'
import { checkAnonymity } from '../../shared/boards/card.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { groupQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextsFields } from '../ui/TextsFields.tsx'

/** A question in up to three languages and the settings beside it, as they are being chosen. */
export interface SettingsDraft {
  question: Texts
  settings: BoardSettings
}

interface SettingsFieldsProps {
  groupId: string
  draft: SettingsDraft
  onChange: (draft: SettingsDraft) => void
  /** The setting people have begun to write under; null before anybody may have. */
  bound: BoardSettings['anonymity'] | null
}

/** What is chosen for a board: the question, what others learn of authors, how much each may write and choose, deputies. */
export function SettingsFields({ groupId, draft, onChange, bound }: SettingsFieldsProps): ReactElement {
  const t = useTranslation('boards')
  const seats = useQuery(groupQuery(groupId)).data?.seats ?? []
  const { question, settings } = draft
  const set = (part: Partial<BoardSettings>) => onChange({ ...draft, settings: { ...settings, ...part } })
  const number = (name: 'cardsEach' | 'dotsEach' | 'dotsPerTarget', most: number) => (
    <NumberField
      name={`settings.${name}`}
      label={t(`set.${name}`)}
      minValue={1}
      maxValue={most}
      value={settings[name]}
      onChange={(value) => set({ [name]: Number.isFinite(value) ? value : 1 })}
    />
  )
  return (
    <>
      <TextsFields
        name="question"
        labelFor={(language) => t('questionIn', { language })}
        value={question}
        onChange={(texts) => onChange({ ...draft, question: texts })}
        missing={t('questionMissing')}
        maxLength={300}
      />
      <RadioGroup
        name="settings.anonymity"
        label={t('set.anonymity')}
        hint={t(bound === null ? 'set.anonymityHint' : 'set.anonymityBound')}
        value={settings.anonymity}
        onChange={(anonymity) => set({ anonymity })}
        options={anonymities.map((id) => ({
          id,
          label: t(`anonymity.${id}`),
          detail: t(`promise.${id}`),
          isDisabled: bound !== null && checkAnonymity(bound, id, true) !== null,
        }))}
      />
      {number('cardsEach', CARDS_EACH_MAX)}
      {number('dotsEach', DOTS_EACH_MAX)}
      {number('dotsPerTarget', settings.dotsEach)}
      <CheckboxGroup
        name="settings.deputies"
        label={t('set.deputies')}
        hint={t('set.deputiesHint')}
        value={settings.deputies}
        onChange={(deputies) => set({ deputies: deputies.slice(0, DEPUTIES_MAX) })}
        options={seats.flatMap(({ personId, personName, organisation }) =>
          personId === null ? [] : [{ id: personId, label: `${personName ?? ''} – ${organisation}` }],
        )}
      />
    </>
  )
}
