import { Download, Printer } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BoardNeed, BoardView, Card } from '../../shared/boards/board.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { Time } from '../ui/Time.tsx'
import { useAuthorWords } from './useAuthorWords.ts'
import type { BoardShape, StandingCard } from './boardShape.ts'
import styles from './FrozenBoard.module.css'
import { Matrix } from './Matrix.tsx'
import { NeedEvidence } from './NeedEvidence.tsx'
import { byDots } from './rank.ts'
import { RecommendTheme } from './RecommendTheme.tsx'
import { Results } from './Results.tsx'
import { SaveMethod } from './SaveMethod.tsx'
import { ThemeConsent } from './ThemeConsent.tsx'

const formats = ['markdown', 'csv', 'json'] as const

/** A frozen board: what came of it, for good; on screen and on paper the same. */
export function FrozenBoard({ view, shape }: { view: BoardView; shape: BoardShape }): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const { board, needs, counts, results, ratings } = view
  const needOf = new Map(needs.map((need) => [need.cardId, need]))
  // A need stands under the theme it was kept for, wherever its card lay: its number follows from that theme.
  const themeIds = new Set(shape.columns.map(({ theme }) => theme.id))
  const keptUnder = (themeId: string | null) =>
    shape.standing.filter(({ card }) => {
      const need = needOf.get(card.id)
      if (!need) return false
      return themeId === null ? !themeIds.has(need.themeId ?? '') : need.themeId === themeId
    })
  const loose = keptUnder(null)
  const order = languagesInOrder(locale)
  return (
    <div className={styles.frozen}>
      <div className={styles.facts}>
        <p>
          {board.frozenAt !== null && (
            <>
              {t('frozenSince')} <Time iso={board.frozenAt} />
              {' · '}
            </>
          )}
          {t('tookPart', { writers: counts.writers, cards: counts.cards })}
          {' · '}
          {t(`anonymity.${board.settings.anonymity}`)}
        </p>
        {board.frozenHash !== null && (
          <p className="meta">
            {t('hash')} <code className={styles.hash}>{board.frozenHash}</code>
          </p>
        )}
        <div className={styles.verbs}>
          <Button icon={Printer} onPress={() => window.print()}>
            {t('print')}
          </Button>
          {view.may.run && <SaveMethod boardId={board.id} />}
          {formats.map((format) => (
            <LinkButton
              key={format}
              icon={Download}
              href={`/api/boards/${board.id}/export?format=${format}&lang=${locale}`}
              download
              target="_blank"
            >
              {t(`export.${format}`)}
            </LinkButton>
          ))}
        </div>
      </div>
      {byDots(shape.columns, results).map(({ theme }) => (
        <section key={theme.id} className={styles.theme} data-theme-id={theme.id}>
          <h2>
            <TextIn texts={theme.name} fallback={t('unnamed')} />
          </h2>
          <p className={styles.others}>
            {order.flatMap((lang) =>
              theme.name[lang] === undefined || lang === locale
                ? []
                : [
                    <span key={lang} lang={lang}>
                      {theme.name[lang]}
                    </span>,
                  ],
            )}
          </p>
          {order.map(
            (lang) =>
              theme.synthesis[lang] !== undefined && (
                <p key={lang} lang={lang} className={styles.synthesis}>
                  {theme.synthesis[lang]}
                  {'\u00A0'}
                  {lang !== locale && <LanguageTag locale={lang} />}
                </p>
              ),
          )}
          <Needs boardId={board.id} standing={keptUnder(theme.id)} needOf={needOf} />
          <ThemeConsent view={view} theme={theme} />
          <RecommendTheme view={view} themeId={theme.id} name={textIn(theme.name, locale)?.text ?? t('unnamed')} />
        </section>
      ))}
      {loose.length > 0 && (
        <section className={styles.theme}>
          <h2>{t('loose')}</h2>
          <Needs boardId={board.id} standing={loose} needOf={needOf} />
        </section>
      )}
      {results !== null && (
        <section className={styles.theme}>
          <h2>{t('phase.results')}</h2>
          <Results view={view} />
        </section>
      )}
      {ratings !== null && ratings.length > 0 && (
        <section className={styles.theme}>
          <h2>{t('phase.place')}</h2>
          <Matrix view={view} />
        </section>
      )}
      {shape.parked.length > 0 && (
        <section className={styles.theme}>
          <h2>{t('parkedCount', { count: shape.parked.length })}</h2>
          <Originals cards={shape.parked.flatMap(({ card, merged }) => [card, ...merged])} />
        </section>
      )}
    </div>
  )
}

function Needs({
  boardId,
  standing,
  needOf,
}: {
  boardId: string
  standing: readonly StandingCard[]
  needOf: ReadonlyMap<string, BoardNeed>
}): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  return (
    <ol className={styles.needs}>
      {standing.map(({ card, merged }) => {
        const need = needOf.get(card.id)
        return (
          need && (
            <li key={card.id} className={styles.need} data-need={need.number ?? ''}>
              <p className={styles.number}>
                {need.number !== null && <Plate number={need.number} />}
                {need.objectives.map((objective) => (
                  <Badge key={objective}>{`${objective} ${t(`objective.${objective}`)}`}</Badge>
                ))}
              </p>
              {languagesInOrder(locale).map(
                (lang) =>
                  need.texts[lang] !== undefined && (
                    <p key={lang} lang={lang} className={styles.wording}>
                      {need.texts[lang]}
                      {'\u00A0'}
                      <LanguageTag locale={lang} />
                    </p>
                  ),
              )}
              <NeedEvidence boardId={boardId} need={need} mayCite={false} />
              <Originals cards={[card, ...merged]} />
            </li>
          )
        )
      })}
    </ol>
  )
}

/** Cards as they were written, as footnotes. */
function Originals({ cards }: { cards: readonly Card[] }): ReactElement {
  const authorOf = useAuthorWords()
  return (
    <ul className={styles.originals}>
      {cards.map((card) => (
        <li key={card.id} data-original={card.id}>
          <q lang={card.lang}>{card.text}</q> <LanguageTag locale={card.lang} /> {authorOf(card.author)}
        </li>
      ))}
    </ul>
  )
}
