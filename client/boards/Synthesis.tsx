import { type ReactElement, useState } from 'react'
import { synthesisKey } from '../../shared/boards/arrangement.ts'
import type { BoardView } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import { locales, textIn } from '../../shared/i18n/locale.ts'
import { CollaborativeText } from '../documents/CollaborativeText.tsx'
import type { Connection } from '../documents/connection.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import type { BoardShape, StandingCard, ThemeColumn } from './boardShape.ts'
import { ParkedCards } from './CardWall.tsx'
import { themeText } from './editArrangement.ts'
import { KeepNeed } from './KeepNeed.tsx'
import { byDots } from './rank.ts'
import { RecommendTheme } from './RecommendTheme.tsx'
import { SynthesisCard } from './SynthesisCard.tsx'
import styles from './Synthesis.module.css'
import { ThemeConsent } from './ThemeConsent.tsx'

/** Longest synthesis of a theme in one language. */
const SYNTHESIS_MAX = 4000

interface SynthesisProps {
  view: BoardView
  connection: Connection | undefined
  shape: BoardShape
  /** Whether the text of each theme is written here too, besides what is kept. */
  withText: boolean
}

/** Theme by theme, most dots first: the text written together, and which cards are kept as needs. */
export function Synthesis({ view, connection, shape, withText }: SynthesisProps): ReactElement {
  const t = useTranslation('boards')
  const [keeping, setKeeping] = useState<StandingCard | null>(null)
  const { board, may, needs } = view
  const columns = byDots(shape.columns, view.results)
  const mayKeep = may.run && allows(board.phase, 'keep')
  const list = (cards: readonly StandingCard[]) => (
    <ul className={styles.cards}>
      {cards.map((standing) => (
        <SynthesisCard
          key={standing.card.id}
          boardId={board.id}
          standing={standing}
          need={needs.find((need) => need.cardId === standing.card.id)}
          mayKeep={mayKeep}
          onKeep={() => setKeeping(standing)}
        />
      ))}
    </ul>
  )
  return (
    <div className={styles.synthesis}>
      <p>{t('keptCount', { kept: needs.length, cards: String(shape.standing.length) })}</p>
      {columns.map((column) => (
        <ThemeText key={column.theme.id} {...{ view, connection, column, withText }}>
          {list(column.cards)}
        </ThemeText>
      ))}
      {shape.loose.length > 0 && (
        <section className={styles.theme} aria-label={t('loose')}>
          <h2 className={styles.name}>{t('loose')}</h2>
          {list(shape.loose)}
        </section>
      )}
      <ParkedCards view={view} shape={shape} />
      <Dialog title={t('keep')} isOpen={keeping !== null} onOpenChange={() => setKeeping(null)}>
        {(close) =>
          keeping && (
            <KeepNeed
              boardId={board.id}
              standing={keeping}
              themes={shape.columns.map(({ theme }) => theme)}
              need={needs.find((need) => need.cardId === keeping.card.id)}
              onDone={close}
            />
          )
        }
      </Dialog>
    </div>
  )
}

interface ThemeTextProps {
  view: BoardView
  connection: Connection | undefined
  column: ThemeColumn
  withText: boolean
  children: ReactElement
}

function ThemeText({ view, connection, column, withText, children }: ThemeTextProps): ReactElement {
  const t = useTranslation('boards')
  const app = useTranslation('app.inLanguage')
  const own = useLocale()
  const { theme } = column
  const dots = view.results?.find((result) => result.id === theme.id)?.dots
  return (
    <section className={styles.theme} data-theme-id={theme.id}>
      <h2 className={styles.name}>
        <TextIn texts={theme.name} fallback={t('unnamed')} />
        {dots !== undefined && <span className={styles.dots}>{t('dotCount', { count: dots })}</span>}
      </h2>
      {withText && connection && (
        <div className={styles.texts}>
          {[own, ...locales.filter((locale) => locale !== own)].map((locale) => {
            const text = themeText(connection.doc, theme.id, synthesisKey[locale])
            return (
              text && (
                <CollaborativeText
                  key={locale}
                  connection={connection}
                  text={text}
                  label={t('synthesisIn', { language: app(locale) })}
                  showLabel
                  lang={locale}
                  multiline
                  maxLength={SYNTHESIS_MAX}
                  readOnly={!allows(view.board.phase, 'arrange')}
                  className={styles.text}
                />
              )
            )
          })}
        </div>
      )}
      {children}
      <ThemeConsent view={view} theme={theme} />
      {withText && (
        <RecommendTheme view={view} themeId={theme.id} name={textIn(theme.name, own)?.text ?? t('unnamed')} />
      )}
    </section>
  )
}
