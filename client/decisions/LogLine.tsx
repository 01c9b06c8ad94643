import { useQuery } from '@tanstack/react-query'
import { Check, Copy, Download, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { Time } from '../ui/Time.tsx'
import { problemOf } from '../api.ts'
import styles from './LogLine.module.css'
import { logVerificationQuery } from './queries.ts'

/** What vouches for the register: the log's length, whether it is unbroken, and a checkpoint to keep elsewhere. */
export function LogLine() {
  const t = useTranslation('decisions')
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(logVerificationQuery)

  async function verify(): Promise<void> {
    const { data: found } = await refetch()
    if (found?.firstBad) announce(t('log.broken', { entry: String(found.firstBad.seq) }))
    else if (found) announce(t('log.unbroken', { count: found.entries }))
  }

  return (
    <div className={styles.log}>
      <div className={styles.line}>
        {data ? (
          data.firstBad ? (
            <StateTag tone="bad">{t('log.broken', { entry: String(data.firstBad.seq) })}</StateTag>
          ) : (
            <StateTag tone="good">{t('log.unbroken', { count: data.entries })}</StateTag>
          )
        ) : (
          <span className={styles.waiting}>{!error && <Skeleton lines={1} />}</span>
        )}
        {data && (
          <span className="meta">
            {t('log.verifiedAt')} <Time iso={new Date(dataUpdatedAt).toISOString()} shape="time" />
          </span>
        )}
        <span className={styles.acts}>
          <Button small variant="bare" icon={ShieldCheck} isPending={isFetching} onPress={() => void verify()}>
            {t('log.verify')}
          </Button>
        </span>
      </div>
      {data?.firstBad && (
        <Notice tone="refused">
          {t(`fault.${data.firstBad.why}`)} {t('log.brokenAdvice')}
        </Notice>
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
      {data?.checkpoint && <CheckpointLine seq={data.checkpoint.seq} hash={data.checkpoint.hash} />}
    </div>
  )
}

function CheckpointLine({ seq, hash }: { seq: number; hash: string }) {
  const t = useTranslation()
  const [copied, setCopied] = useState(false)

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(hash)
      setCopied(true)
      announce(t('decisions.log.copied'))
    } catch {
      announce(t('ui.copyFailed'))
    }
  }

  return (
    <p className={styles.checkpoint}>
      <span title={t('decisions.log.checkpointExplained')}>
        {t('decisions.log.checkpoint', { entry: String(seq) })}
      </span>{' '}
      <code className={styles.hash} title={hash}>
        {hash.slice(0, 12)}…{hash.slice(-12)}
      </code>
      <IconButton
        icon={copied ? Check : Copy}
        label={t('decisions.log.copyHash')}
        onPress={() => void copy()}
        className={styles.copy}
      />
      <Link href="/api/decisions/log/checkpoint" download={`checkpoint-${seq}.json`} className={styles.download}>
        <Download aria-hidden />
        {t('decisions.log.downloadCheckpoint')}
      </Link>
    </p>
  )
}
