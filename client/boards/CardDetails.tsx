import { Check, Languages, Undo2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Card, Phase } from '../../shared/boards/board.ts'
import { checkText, tidyText } from '../../shared/boards/card.ts'
import { allows } from '../../shared/boards/phases.ts'
import { locales, type Locale } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './CardDetails.module.css'
import { CardFace } from './CardFace.tsx'
import type { StandingCard } from './boardShape.ts'
import { ChangeCard } from './OwnCard.tsx'
import { useCardActs } from './useBoardActs.ts'

interface CardDetailsProps {
  boardId: string
  phase: Phase
  standing: StandingCard
  /** Whether the reader takes part in the board, or runs it. */
  mayAct: boolean
}

/** Everything about one card: its words, its translations, what was merged into it and the way to take that out again. */
export function CardDetails({ boardId, phase, standing, mayAct }: CardDetailsProps): ReactElement {
  const t = useTranslation('boards')
  const { card, merged } = standing
  const { unmerge } = useCardActs(boardId)
  const [isChanging, setChanging] = useState(false)
  const mayUnmerge = mayAct && allows(phase, 'unmerge')
  return (
    <div className={styles.details}>
      {isChanging ? (
        <ChangeCard boardId={boardId} card={card} onDone={() => setChanging(false)} />
      ) : (
        <CardFace card={card} merged={merged.length} />
      )}
      {!isChanging && card.mine && allows(phase, 'change') && (
        <Button small onPress={() => setChanging(true)}>
          {t('change')}
        </Button>
      )}
      <Translations boardId={boardId} card={card} mayAct={mayAct && allows(phase, 'translate')} />
      {merged.length > 0 && (
        <section aria-label={t('originals')} className={styles.originals}>
          <h3 className={styles.heading}>{t('originals')}</h3>
          <ul className={styles.list}>
            {merged.map((one) => (
              <li key={one.id} className={styles.original}>
                <CardFace card={one} />
                {mayUnmerge && (
                  <Button
                    small
                    variant="bare"
                    icon={Undo2}
                    isPending={unmerge.pending}
                    aria-label={t('unmergeThis', { card: one.text })}
                    onPress={() => void unmerge.send(one.id)}
                  >
                    {t('unmerge')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <ProblemNotice problem={unmerge.problem} />
        </section>
      )}
    </div>
  )
}

function Translations({ boardId, card, mayAct }: { boardId: string; card: Card; mayAct: boolean }): ReactElement {
  const t = useTranslation('boards')
  const app = useTranslation('app')
  const [writing, setWriting] = useState<Locale | null>(null)
  const check = useMutate(
    (lang: Locale, intent) =>
      api.boards[':boardId'].cards[':cardId'].translations.checked.$post(
        { param: { boardId, cardId: card.id }, json: { lang } },
        intent,
      ),
    { refresh: [keys.boards.one(boardId)] },
  )
  const missing = locales.filter((lang) => lang !== card.lang)
  return (
    <section aria-label={t('translations')} className={styles.originals}>
      <ul className={styles.list}>
        {card.translations.map(({ lang, text, checked }) => (
          <li key={lang} className={styles.original}>
            <p lang={lang}>
              {text} <LanguageTag locale={lang} />
            </p>
            <p className="meta">{t(checked ? 'translationChecked' : 'translationUnchecked')}</p>
            {!checked && mayAct && (
              <Button small variant="bare" icon={Check} isPending={check.pending} onPress={() => void check.send(lang)}>
                {t('checkTranslation')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={check.problem} />
      {mayAct && writing === null && (
        <div className={styles.verbs}>
          {missing.map((lang) => (
            <Button key={lang} small variant="bare" icon={Languages} onPress={() => setWriting(lang)}>
              {t('translateInto', { language: app(`inLanguage.${lang}`) })}
            </Button>
          ))}
        </div>
      )}
      {writing !== null && (
        <TranslateCard key={writing} boardId={boardId} card={card} lang={writing} onDone={() => setWriting(null)} />
      )}
    </section>
  )
}

interface TranslateCardProps {
  boardId: string
  card: Card
  lang: Locale
  onDone: () => void
}

function TranslateCard({ boardId, card, lang, onDone }: TranslateCardProps): ReactElement {
  const t = useTranslation('boards')
  const app = useTranslation('app')
  const ui = useTranslation('ui')
  const [text, setText] = useState(card.translations.find((one) => one.lang === lang)?.text ?? '')
  const put = useMutate(
    (json: { lang: Locale; text: string }, intent) =>
      api.boards[':boardId'].cards[':cardId'].translations.$post({ param: { boardId, cardId: card.id }, json }, intent),
    { refresh: [keys.boards.one(boardId)] },
  )
  return (
    <Form
      problem={put.problem}
      onSubmit={() => void put.send({ lang, text: tidyText(text) }).then((done) => (done ? onDone() : undefined))}
    >
      <TextArea
        name="text"
        label={t('translateInto', { language: app(`inLanguage.${lang}`) })}
        value={text}
        onChange={setText}
        lang={lang}
      />
      <FormActions>
        <Button type="submit" variant="primary" isDisabled={checkText(tidyText(text)) !== null} isPending={put.pending}>
          {t('save')}
        </Button>
        <Button variant="bare" onPress={onDone}>
          {ui('cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
