import { type ReactElement, useState } from 'react'
import { checkSettle } from '../../shared/consent/checkRound.ts'
import { type ConsentRound, type Objection, stands } from '../../shared/consent/round.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import styles from './Consent.module.css'
import { useRoundActs } from './useRoundActs.ts'

interface OneProps {
  round: ConsentRound
  objection: ConsentRound['objections'][number]
  mayRun: boolean
}

/** The objections of a round, each with what became of it and what can be done about it. */
export function ObjectionList({ round, mayRun }: { round: ConsentRound; mayRun: boolean }): ReactElement {
  const t = useTranslation('consent')
  return (
    <div>
      <h4 className={styles.label}>{t('objectionList')}</h4>
      {round.objections.length === 0 && <p className={styles.quiet}>{t('noObjection')}</p>}
      <ul className={styles.objections} aria-label={t('objectionList')}>
        {round.objections.map((objection) => (
          <li key={objection.id} className={styles.objection}>
            <One round={round} objection={objection} mayRun={mayRun} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function One({ round, objection, mayRun }: OneProps): ReactElement {
  const t = useTranslation('consent')
  const format = useFormat()
  const { organisation, state, text, raisedAt, loop, change, settledAt } = objection
  return (
    <>
      <p className={styles.objectionHead}>
        <strong>{organisation}</strong>
        <StateTag tone={stands(objection) ? 'bad' : 'good'}>{t(`objectionState.${state}`)}</StateTag>
      </p>
      <p className={styles.text}>{text}</p>
      {change !== null && <p>{t('changeWas', { change })}</p>}
      <p className="meta">
        {t('raisedAt', { time: format.instant(raisedAt, 'time'), loop: String(loop) })}
        {settledAt !== null &&
          ` · ${t('settledAt', { state: t(`objectionState.${state}`), time: format.instant(settledAt, 'time') })}`}
      </p>
      {round.state === 'running' && <Acts round={round} objection={objection} mayRun={mayRun} />}
    </>
  )
}

function Acts({ round, objection, mayRun }: OneProps): ReactElement {
  const t = useTranslation('consent')
  const { settle } = useRoundActs(round)
  const can = (how: 'integrated' | 'withdrawn' | 'upheld') => checkSettle(round, objection, how, '…') === null
  const mark = (state: 'withdrawn' | 'upheld') => void settle.send({ objectionId: objection.id, state, change: '' })
  return (
    <div className={styles.acts}>
      {mayRun && can('integrated') && <Integrate round={round} objection={objection} />}
      {objection.mayWithdraw && can('withdrawn') && (
        <Button small isPending={settle.pending} onPress={() => mark('withdrawn')}>
          {t('withdraw')}
        </Button>
      )}
      {mayRun && can('upheld') && (
        <Button small isPending={settle.pending} onPress={() => mark('upheld')}>
          {t('uphold')}
        </Button>
      )}
      <ProblemNotice problem={settle.problem} />
    </div>
  )
}

function Integrate({ round, objection }: { round: ConsentRound; objection: Objection }): ReactElement {
  const t = useTranslation('consent')
  const ui = useTranslation('ui')
  const { settle } = useRoundActs(round)
  const [change, setChange] = useState('')
  return (
    <Dialog
      title={t('integrateAsk')}
      trigger={
        <Button small variant="primary">
          {t('integrate')}
        </Button>
      }
      onOpenChange={settle.forget}
    >
      {(shut) => (
        <Form
          problem={settle.problem}
          onSubmit={() =>
            void settle.send({ objectionId: objection.id, state: 'integrated', change }).then((done) => done && shut())
          }
        >
          <p className={styles.text}>{objection.text}</p>
          <p className="meta">{t('integrateHint')}</p>
          <TextArea name="change" label={t('change')} value={change} onChange={setChange} isRequired maxLength={2000} />
          <FormActions>
            <Button variant="primary" type="submit" isPending={settle.pending}>
              {t('integrate')}
            </Button>
            <Button onPress={shut}>{ui('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
