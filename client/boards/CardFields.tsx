import type { ReactElement } from 'react'
import { CARD_TEXT_MAX, cardKinds, organisationTypes } from '../../shared/boards/board.ts'
import { lengthOf, tidyText } from '../../shared/boards/card.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { CardDraft } from './cardOutbox.ts'

/** From so many characters left on, the field says how many. */
const NEARLY_FULL = 60

interface CardFieldsProps {
  draft: CardDraft
  onChange: (draft: CardDraft) => void
  /** Whether the board shows the type of organisation and nothing else. */
  asksType: boolean
}

/** The words of a card, their language, what kind of thing it is. */
export function CardFields({ draft, onChange, asksType }: CardFieldsProps): ReactElement {
  const t = useTranslation('boards')
  const app = useTranslation('app')
  const left = CARD_TEXT_MAX - lengthOf(tidyText(draft.text))
  const set = (part: Partial<CardDraft>) => onChange({ ...draft, ...part })
  const hint =
    left < 0 ? t('tooLong', { count: -left }) : left <= NEARLY_FULL ? t('roomLeft', { count: left }) : undefined
  return (
    <>
      <TextArea
        name="text"
        label={t('cardText')}
        hint={hint}
        value={draft.text}
        onChange={(text) => set({ text })}
        isInvalid={left < 0}
        lang={draft.lang}
        rows={3}
      />
      <RadioGroup
        name="lang"
        label={t('cardLang')}
        inline
        value={draft.lang}
        onChange={(lang) => set({ lang })}
        options={locales.map((id) => ({ id, label: app(`languageName.${id}`) }))}
      />
      <RadioGroup
        name="kind"
        label={t('cardKind')}
        inline
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={cardKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      {asksType && (
        <Select
          name="organisationType"
          label={t('organisationType')}
          value={draft.organisationType}
          onChange={(organisationType) => set({ organisationType })}
          options={organisationTypes.map((id) => ({ id, label: t(`organisation.${id}`) }))}
        />
      )}
    </>
  )
}
