import { Download } from 'lucide-react'
import type { ReactElement } from 'react'
import type { SecretReceipt } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'
import { saveFile } from '../ui/saveFile.ts'
import styles from './BallotForm.module.css'

/** What only the voter gets, and only now: the tracker of their secret ballot, and the receipt. */
export function SecretRecorded({ secret: { tracker, receipt } }: { secret: SecretReceipt }): ReactElement {
  const t = useTranslation('votes.secret')
  return (
    <div className={styles.secret}>
      <p className={styles.sub}>{t('tracker')}</p>
      <Plate number={tracker} />
      <p className="meta">{t('trackerHint')}</p>
      <Button
        small
        icon={Download}
        onPress={() => saveFile(`receipt-${receipt.voteId}.json`, `${JSON.stringify(receipt, null, 2)}\n`)}
      >
        {t('saveReceipt')}
      </Button>
      <p className="meta">{t('receipt')}</p>
    </div>
  )
}
