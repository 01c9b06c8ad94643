import { type ReactElement, useState } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import styles from './UnsentText.module.css'
import { letGoOfUnsent, type UnsentOffer } from './unsentOffers.ts'
import { asPlainText, inSections } from './unsentSections.ts'
import type { Run } from './unsentWords.ts'
import { useWordsPlace } from './useWordsPlace.ts'

/**
 * What a person wrote and the server did not take, to be copied before it is let go. Shut without a decision, it waits
 * behind a notice.
 */
export function UnsentText({ offers }: { offers: readonly UnsentOffer[] }): ReactElement {
  const t = useTranslation('documents.unsent')
  const [seen, setSeen] = useState<readonly UnsentOffer[]>()
  return (
    <>
      <Notice
        tone="refused"
        action={
          <Button small onPress={() => setSeen(undefined)}>
            {t('show')}
          </Button>
        }
      >
        {t('waits')}
      </Notice>
      <UnsentDialog offers={offers} isOpen={seen !== offers} onClose={() => setSeen(offers)} />
    </>
  )
}

interface UnsentDialogProps {
  offers: readonly UnsentOffer[]
  isOpen: boolean
  onClose: () => void
}

function UnsentDialog({ offers, isOpen, onClose }: UnsentDialogProps): ReactElement {
  const t = useTranslation('documents')
  const placeName = useWordsPlace()
  const sections = inSections(offers, placeName)
  const reasons = [...new Set(offers.map(({ reason }) => reason))]
  const edits = offers.reduce((sum, offer) => sum + offer.edits, 0)
  const text = asPlainText(sections)

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      announce(t('unsent.copied'))
    } catch {
      announce(copyFailed)
    }
  }

  const copyFailed = useTranslation('ui')('copyFailed')
  return (
    <Dialog
      title={t('unsent.title')}
      role="alertdialog"
      isOpen={isOpen}
      onOpenChange={onClose}
      actions={() => (
        <>
          <Button variant="bare" onPress={letGoOfUnsent}>
            {t('unsent.letGo')}
          </Button>
          {sections.length > 0 && (
            <>
              <Button onPress={() => saveFile(t('unsent.file'), text)}>{t('unsent.download')}</Button>
              <Button variant="primary" onPress={() => void copy()}>
                {t('unsent.copy')}
              </Button>
            </>
          )}
        </>
      )}
    >
      {() => (
        <>
          <p>
            {reasons.map((reason) => t(`refused.${reason}`)).join(' ')} {t('unsent.count', { count: edits })}
          </p>
          {sections.length === 0 ? (
            <p>{t('unsent.wordless')}</p>
          ) : (
            <>
              <p>
                {t('unsent.goesOn')} {t('unsent.marked')}
              </p>
              {/* It scrolls, so the keyboard must reach it. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <section className={styles.passages} tabIndex={0} aria-label={t('unsent.title')}>
                {sections.map(({ heading, passages }, at) => (
                  <div key={at}>
                    <h3 className={styles.heading}>{heading}</h3>
                    {passages.map((runs, line) => (
                      <Passage key={line} runs={runs} />
                    ))}
                  </div>
                ))}
              </section>
            </>
          )}
        </>
      )}
    </Dialog>
  )
}

function Passage({ runs }: { runs: readonly Run[] }): ReactElement {
  const t = useTranslation('documents.unsent')
  return (
    <p className={styles.passage} translate="no">
      {runs.map(({ text, isUnsent }, at) =>
        isUnsent ? (
          <mark key={at} className={styles.unsent}>
            <span className="for-ears">{t('notSent')} </span>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  )
}
