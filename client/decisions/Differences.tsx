import { GitCompareArrows } from 'lucide-react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { type DiffPart, wordDiff } from '../ui/wordDiff.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Difference } from './compareWording.ts'
import styles from './Differences.module.css'

/** Says that the minutes no longer read as the register does, and shows both wordings, language by language. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslation('decisions')
  const trigger = (
    <Button small variant="bare" icon={GitCompareArrows} className={styles.trigger}>
      {t('differs')}
    </Button>
  )
  return (
    <Dialog kind="drawer" title={t('differs')} trigger={trigger}>
      {() => (
        <>
          <p>{t('differsExplained')}</p>
          {differences.map((difference) => (
            <Comparison key={difference.locale} difference={difference} />
          ))}
        </>
      )}
    </Dialog>
  )
}

function Comparison({ difference: { locale, register, minutes } }: { difference: Difference }) {
  const t = useTranslation()
  const parts = wordDiff(register, minutes)
  return (
    <section className={styles.comparison}>
      <h3 className={styles.language}>{t(`app.languageName.${locale}`)}</h3>
      <h4 className={styles.label}>{t('decisions.inRegister')}</h4>
      <p lang={locale} className={styles.register}>
        {register === '' ? <span className="meta">{t('decisions.notThere')}</span> : marked(parts, 'gone')}
      </p>
      <h4 className={styles.label}>{t('decisions.inMinutes')}</h4>
      <p lang={locale} className={styles.minutes}>
        {minutes === '' ? <span className="meta">{t('decisions.notThere')}</span> : marked(parts, 'new')}
      </p>
    </section>
  )
}

/** One side of the comparison: what both have, and what only this side has, marked. */
function marked(parts: readonly DiffPart[], side: 'gone' | 'new') {
  const Mark = side === 'gone' ? 'del' : 'ins'
  return parts
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }, place) => (kind === 'same' ? text : <Mark key={place}>{text}</Mark>))
}
