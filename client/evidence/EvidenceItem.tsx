import { ExternalLink, Pencil } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { Evidence } from '../../shared/evidence/evidence.ts'
import { api } from '../api.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { EvidenceForm } from './EvidenceForm.tsx'
import styles from './EvidenceItem.module.css'

export interface EvidenceItemProps {
  item: Evidence
  /** Whether the reader writes in the group that added it. */
  mayCorrect: boolean
}

/** One item of the shelf: what it shows, and where that can be checked. */
export function EvidenceItem({ item, mayCorrect }: EvidenceItemProps) {
  const t = useTranslation('evidence')
  const locale = useLocale()
  const format = useFormat()
  return (
    <article className={styles.item}>
      <div className={styles.margin}>
        <span>{t(`kind.${item.kind}`)}</span>
        <span>{format.partialDate(item.date)}</span>
        {item.territory !== '' && <span>{item.territory}</span>}
      </div>
      <div className={styles.body}>
        <h2 className={styles.title} lang={item.lang}>
          {item.title} {item.lang !== locale && <LanguageTag locale={item.lang} />}
        </h2>
        {item.finding !== '' && (
          <p className={styles.finding} lang={item.lang}>
            {item.finding}
          </p>
        )}
        <p className={styles.source}>
          {item.source}
          {item.link !== '' && (
            <Link href={item.link} target="_blank" rel="noreferrer" className={styles.link}>
              <ExternalLink aria-hidden /> {t('linkTo')}
            </Link>
          )}
        </p>
        {item.transferable !== null && (
          <p className={styles.transfer}>
            {t(`transfers.${item.transferable}`)}
            {item.conditions !== '' && (
              <>
                {' – '}
                <span lang={item.lang}>{item.conditions}</span>
              </>
            )}
          </p>
        )}
        <p className={styles.foot}>
          {item.outdatedOn !== null && (
            <StateTag tone="ended">{t('outdated', { date: format.partialDate(item.outdatedOn) })}</StateTag>
          )}
          <span>{t('addedFor', { group: item.groupCode })}</span>
        </p>
      </div>
      {mayCorrect && (
        <Dialog
          title={t('correct')}
          trigger={<IconButton icon={Pencil} label={t('correctThis', { title: item.title })} />}
        >
          {(close) => (
            <EvidenceForm
              item={item}
              groups={null}
              action={t('save')}
              save={(_groupId, draft, intent, outdatedOn) =>
                api.evidence[':evidenceId'].$post(
                  { param: { evidenceId: item.id }, json: { version: item.version, outdatedOn, draft } },
                  intent,
                )
              }
              onDone={close}
            />
          )}
        </Dialog>
      )}
    </article>
  )
}
