import { type ReactElement, useState } from 'react'
import type { Amendment, MotionWording } from '../../shared/amendments/amendment.ts'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { WordChanges } from '../ui/WordChanges.tsx'
import { useMutate } from '../useMutate.ts'
import { AmendmentForm } from './AmendmentForm.tsx'
import styles from './AmendmentList.module.css'

interface AmendmentActsProps {
  amendment: Amendment
  inForce: MotionWording
  languages: readonly Locale[]
  mayRun: boolean
  isOpen: boolean
}

/** What can be done with a tabled amendment: vote on it, adapt it, withdraw it. */
export function AmendmentActs({ amendment, inForce, languages, mayRun, isOpen }: AmendmentActsProps): ReactElement {
  const t = useTranslation('amendments')
  const { id: amendmentId, meetingId, isOwn, isStale } = amendment
  const withdraw = useMutate(
    (_: void, intent) => api.amendments[':amendmentId'].withdraw.$post({ param: { amendmentId } }, intent),
    { refresh: [keys.meetings.amendments(meetingId)] },
  )
  return (
    <div className={styles.acts}>
      {mayRun && isOpen && !isStale && <Put amendment={amendment} />}
      {(mayRun || isOwn) && <Adapt {...{ amendment, inForce, languages }} />}
      {isOwn && (
        <Button small variant="bare" isPending={withdraw.pending} onPress={() => void withdraw.send()}>
          {t('withdraw')}
        </Button>
      )}
      <ProblemNotice problem={withdraw.problem} />
    </div>
  )
}

function Put({ amendment }: { amendment: Amendment }): ReactElement {
  const t = useTranslation('amendments')
  const ui = useTranslation('ui')
  const votes = useTranslation('votes')
  const { id: amendmentId, meetingId, number, before, after } = amendment
  const [secret, setSecret] = useState(false)
  const put = useMutate(
    (json: { secret: boolean }, intent) =>
      api.amendments[':amendmentId'].vote.$post({ param: { amendmentId }, json }, intent),
    { refresh: [keys.meetings.one(meetingId)] },
  )
  return (
    <Dialog
      title={t('putAsk', { number: String(number) })}
      role="alertdialog"
      trigger={<Button small>{t('put')}</Button>}
      onOpenChange={put.forget}
      actions={(shut) => (
        <>
          <Button onPress={shut}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isPending={put.pending}
            onPress={() => void put.send({ secret }).then((done) => done && shut())}
          >
            {t('put')}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <WordChanges before={before} after={after} />
          <p>{t('putMeans')}</p>
          <Checkbox isSelected={secret} onChange={setSecret}>
            {votes('secret.ask')}
          </Checkbox>
          {secret && (
            <p className="meta">
              {votes('secret.promise')} {votes('secret.unanimous')}
            </p>
          )}
          <ProblemNotice problem={put.problem} />
        </>
      )}
    </Dialog>
  )
}

function Adapt({
  amendment,
  inForce,
  languages,
}: Pick<AmendmentActsProps, 'amendment' | 'inForce' | 'languages'>): ReactElement {
  const t = useTranslation('amendments')
  const { id: amendmentId, meetingId, number, after } = amendment
  const reword = useMutate(
    (texts: Texts, intent) =>
      api.amendments[':amendmentId'].wording.$post({ param: { amendmentId }, json: { texts } }, intent),
    { refresh: [keys.meetings.amendments(meetingId)] },
  )
  return (
    <Dialog
      title={t('adaptAsk', { number: String(number) })}
      trigger={<Button small>{t('adapt')}</Button>}
      onOpenChange={reword.forget}
    >
      {(shut) => (
        <AmendmentForm
          motion={inForce.texts}
          start={after}
          languages={languages}
          hasReason={false}
          verb={t('adapt')}
          problem={reword.problem}
          isPending={reword.pending}
          onSend={({ texts }) => void reword.send(texts).then((done) => done && shut())}
          onCancel={shut}
        />
      )}
    </Dialog>
  )
}
