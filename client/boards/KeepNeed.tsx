import { Check } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Theme } from '../../shared/boards/arrangement.ts'
import { objectives, type BoardNeed, type Objective } from '../../shared/boards/board.ts'
import { locales, type Texts, textIn } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { filledTexts } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import type { StandingCard } from './boardShape.ts'

const NO_THEME = 'none'

interface KeepNeedProps {
  boardId: string
  standing: StandingCard
  themes: readonly Theme[]
  /** What is kept of it already. */
  need: BoardNeed | undefined
  onDone: () => void
}

/** Says what is kept of a card as a need: its wording, the objectives it serves, its theme. */
export function KeepNeed({ boardId, standing, themes, need, onDone }: KeepNeedProps): ReactElement {
  const t = useTranslation('boards')
  const app = useTranslation('app.inLanguage')
  const ui = useTranslation('ui')
  const locale = useLocale()
  const { card } = standing
  const [texts, setTexts] = useState<Texts>(need?.texts ?? wordsOf(standing))
  const [chosen, setChosen] = useState<readonly Objective[]>(need?.objectives ?? [])
  const [themeId, setThemeId] = useState(need ? need.themeId : standing.themeId)
  const keep = useMutate(
    (json: Omit<BoardNeed, 'number' | 'evidence'>, intent) =>
      api.boards[':boardId'].needs.$post({ param: { boardId }, json }, intent),
    { refresh: [keys.boards.one(boardId)] },
  )
  const order = [card.lang, ...locales.filter((lang) => lang !== card.lang)]
  return (
    <Form
      problem={keep.problem}
      label={t('keep')}
      onSubmit={() =>
        void keep
          .send({ cardId: card.id, texts: filledTexts(texts), objectives: [...chosen], themeId })
          .then((done) => (done ? onDone() : undefined))
      }
    >
      {order.map((lang, place) => (
        <TextArea
          key={lang}
          name={`texts.${lang}`}
          label={t('wordingIn', { language: app(lang) })}
          value={texts[lang] ?? ''}
          onChange={(text) => setTexts({ ...texts, [lang]: text })}
          lang={lang}
          rows={2}
          optional={place > 0}
          isRequired={place === 0}
        />
      ))}
      <CheckboxGroup
        name="objectives"
        label={t('objectives')}
        options={objectives.map((id) => ({ id, label: `${id} ${t(`objective.${id}`)}` }))}
        value={chosen}
        onChange={setChosen}
      />
      <Select
        name="themeId"
        label={t('theme')}
        value={themeId ?? NO_THEME}
        onChange={(id) => setThemeId(id === NO_THEME ? null : id)}
        options={[
          ...themes.map((theme) => ({ id: theme.id, label: textIn(theme.name, locale)?.text ?? t('unnamed') })),
          { id: NO_THEME, label: t('loose') },
        ]}
      />
      <FormActions>
        <Button type="submit" variant="primary" icon={Check} isPending={keep.pending}>
          {t('keepNow')}
        </Button>
        <Button variant="bare" onPress={onDone}>
          {ui('cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** A card's own words and its translations. */
function wordsOf({ card }: StandingCard): Texts {
  const translated: Texts = Object.fromEntries(card.translations.map(({ lang, text }) => [lang, text]))
  return { ...translated, [card.lang]: card.text }
}
